// The bare client of the Web API: calls what single lines on standard input ask for and says what came of it.
// node web.mjs API_BASE TOKEN [CLIENT_ID CLIENT_SECRET]
import { createInterface } from 'node:readline';
import { WebClient } from '@slack/web-api';

const [slackApiUrl, token, client_id, client_secret] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
const quiet = { debug() {}, info() {}, warn: (...words) => say(`warn ${words.join(' ')}`), error() {}, setLevel() {}, getLevel: () => 'warn', setName() {} };
const client = new WebClient(token, { slackApiUrl, logger: quiet, retryConfig: { retries: 2, minTimeout: 100, maxTimeout: 200 } });
client.on('rate_limited', (seconds) => say(`limited ${seconds}`));

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
    const [, method, text] = /^(\S+) ?(.*)$/.exec(line);
    const given = text ? JSON.parse(text) : {};
    try {
        if (method === 'pages') {
            const names = [];
            for await (const page of client.paginate('conversations.list', given)) names.push(...page.channels.map((one) => one.name));
            say(`answer pages ${names.join(',')}`);
            continue;
        }
        const more = method === 'oauth.v2.access' ? { client_id, client_secret } : {};
        const answer = await client.apiCall(method, { ...given, ...more });
        const warnings = answer.response_metadata?.warnings ?? [];
        say(`answer ${method} ${JSON.stringify({ ...answer, response_metadata: undefined, warnings, scopes: answer.response_metadata?.scopes })}`);
    } catch (error) {
        say(`refused ${method} ${error.data?.error ?? error.code} ${error.data?.needed ?? ''}`.trim());
    }
}
