// node search.mjs INPUT.json: {paragraphs, queries} in, {build, asked} in milliseconds out.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';

const { paragraphs, queries } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const documents = paragraphs.map((text, id) => ({ id, text }));
const start = performance.now();
const index = new MiniSearch({ fields: ['text'] });
index.addAll(documents);
const build = performance.now() - start;

const ask = query => {
  const start = performance.now();
  index.search(query).slice(0, 10);
  return performance.now() - start;
};
queries.slice(0, 50).forEach(ask);
console.log(JSON.stringify({ build, asked: queries.map(ask) }));
