// The bare client of Socket Mode: says what it hears and acknowledges, so that the emulator is held to what it accepts.
// node socket.mjs API_BASE APP_TOKEN
import { SocketModeClient } from '@slack/socket-mode';

const [slackApiUrl, appToken] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
process.on('unhandledRejection', (error) => say(`error ${error?.stack ?? error}`));

const client = new SocketModeClient({
    appToken,
    clientOptions: { slackApiUrl },
    clientPingTimeout: 1500,
    serverPingTimeout: 3000,
    logger: { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} },
});
for (const state of ['connected', 'reconnecting', 'disconnected', 'disconnecting']) client.on(state, () => say(state));
client.on('slash_commands', async ({ body, ack }) => {
    if (body.command === '/never') return;
    await ack(body.command === '/empty' ? {} : { text: `heard ${body.text}` });
    say(`heard ${body.command}`);
});
client.on('slack_event', async ({ type, body, ack, retry_num, retry_reason }) => {
    if (type !== 'events_api') return;
    say(`event ${body.event.type} ${retry_num} ${retry_reason}`);
    if (body.event.text?.includes('first not') && retry_num === 0) return;
    await ack();
});
await client.start();
say('ready');
