// Makes JSON schemas of the types that payloads are held to, and writes them to standard output by the payloads' names.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const generator = createGenerator({
    path: here('payloads.ts'),
    tsconfig: here('tsconfig.json'),
    type: '*',
    skipTypeCheck: true,
    additionalProperties: false,
});
const schemas = {};
for (const [, name] of readFileSync(here('payloads.ts'), 'utf8').matchAll(/^export type (\w+)/gm))
    schemas[name.replaceAll('_', '.')] = generator.createSchema(name);
process.stdout.write(JSON.stringify(schemas));
