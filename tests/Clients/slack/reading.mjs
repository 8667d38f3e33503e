// A Bolt app that answers /reading quote WORDS out of an index in memory: the bot's peer in the benchmark.
// node reading.mjs API_BASE socket|http TOKEN APP_TOKEN SIGNING_SECRET PAPER
import { readFileSync } from 'node:fs';
import bolt from '@slack/bolt';
import MiniSearch from 'minisearch';

const [slackApiUrl, , token, appToken, , paper] = process.argv.slice(2);
const lines = readFileSync(paper, 'utf8').split('\n').map((text) => text.trim()).filter((text) => text.length > 0);
const index = new MiniSearch({ fields: ['text'], storeFields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
index.addAll(lines.map((text, id) => ({ id: id + 1, text })));

const quiet = { debug() {}, info() {}, warn() {}, error: (...words) => process.stdout.write(`log ${words.join(' ')}\n`), setLevel() {}, getLevel: () => 'error', setName() {} };
const app = new bolt.App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl }, logger: quiet });
app.command('/reading', async ({ command, ack, respond }) => {
    await ack();
    const [best] = index.search(command.text.replace(/^quote /, '').replace(/ private:true$/, ''));
    const text = best ? best.text : 'Nothing found.';
    await respond({
        response_type: 'ephemeral',
        text,
        blocks: [
            { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }] },
            { type: 'context', elements: [{ type: 'plain_text', text: best ? `paragraph ${best.id}` : '-' }] },
        ],
    });
});
await app.start();
process.stdout.write('ready\n');
