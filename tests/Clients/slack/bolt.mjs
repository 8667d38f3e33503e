// A real Bolt app that answers in every way, so that the emulator is held to what such apps accept.
// node bolt.mjs API_BASE socket|http TOKEN APP_TOKEN SIGNING_SECRET
import bolt from '@slack/bolt';

const [slackApiUrl, mode, token, appToken, signingSecret] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
process.on('unhandledRejection', (error) => say(`error ${error?.stack ?? error}`));

const quiet = { debug() {}, info() {}, warn: (...words) => say(`warn ${words.join(' ')}`), error: (...words) => say(`log ${words.join(' ')}`), setLevel() {}, getLevel: () => 'warn', setName() {} };
const app = new bolt.App(
    mode === 'socket'
        ? { token, appToken, socketMode: true, clientOptions: { slackApiUrl }, logger: quiet }
        : { token, signingSecret, clientOptions: { slackApiUrl }, logger: quiet },
);
const button = { type: 'button', action_id: 'press', value: 'a', text: { type: 'plain_text', text: 'Press me' } };
const card = (text) => ({
    text,
    blocks: [
        { type: 'section', text: { type: 'mrkdwn', text } },
        { type: 'actions', elements: [button] },
    ],
});
const modal = {
    type: 'modal',
    callback_id: 'form',
    title: { type: 'plain_text', text: 'A form' },
    submit: { type: 'plain_text', text: 'Send' },
    notify_on_close: true,
    blocks: [
        {
            type: 'input',
            block_id: 'question',
            label: { type: 'plain_text', text: 'Question' },
            element: { type: 'plain_text_input', action_id: 'text', initial_value: 'Why?' },
        },
        {
            type: 'input',
            block_id: 'paper',
            optional: true,
            label: { type: 'plain_text', text: 'Paper' },
            element: { type: 'external_select', action_id: 'pick', min_query_length: 0 },
        },
    ],
};

app.command('/plain', ({ ack }) => ack('plainly'));
app.command('/all', ({ ack, command }) => ack({ response_type: 'in_channel', text: `for all: ${command.text}` }));
app.command('/card', async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', ...card('a *card*') });
});
app.command('/private', async ({ ack, respond }) => {
    await ack();
    await respond(card('for you'));
});
app.command('/post', async ({ ack, client, command }) => {
    await ack();
    const channel = command.channel_id;
    const metadata = { event_type: 'posted', event_payload: { key: 'k1' } };
    const { ts } = await client.chat.postMessage({ channel, ...card('posted'), metadata });
    await client.chat.update({ channel, ts, text: 'updated' });
    await client.pins.add({ channel, timestamp: ts });
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    await client.chat.postMessage({ channel, thread_ts: ts, text: permalink });
    await client.chat.postEphemeral({ channel, user: command.user_id, text: 'only you' });
    const { messages } = await client.conversations.history({ channel, limit: 5, include_all_metadata: true });
    say(`history ${messages.length} ${messages[0].metadata?.event_payload?.key} ${messages[0].reply_count}`);
    const { messages: thread } = await client.conversations.replies({ channel, ts });
    say(`thread ${thread.map((one) => one.text).join('|')}`);
    const gone = await client.chat.postMessage({ channel, text: 'gone soon' });
    await client.chat.delete({ channel, ts: gone.ts });
    const { user } = await client.users.info({ user: command.user_id });
    const { channel: info } = await client.conversations.info({ channel });
    const { members } = await client.conversations.members({ channel });
    const direct = await client.conversations.open({ users: command.user_id });
    await client.chat.postMessage({ channel: direct.channel.id, text: 'hello in private' });
    say(`told ${user.real_name} ${user.is_admin} ${info.name} ${members.length}`);
});
app.command('/upload', async ({ ack, client, command }) => {
    await ack();
    await client.files.uploadV2({
        channel_id: command.channel_id,
        filename: 'list.csv',
        file: Buffer.from('a,b\r\nä,“c”\r\n'),
        initial_comment: 'A file.',
        alt_text: 'A list',
    });
    say('uploaded');
});
app.command('/burst', async ({ ack, client, command }) => {
    await ack();
    for (let number = 1; number <= 5; number++)
        await client.chat.postMessage({ channel: command.channel_id, text: `number ${number}` });
    say('burst done');
});
app.command('/form', async ({ ack, client, command }) => {
    await ack();
    const { view } = await client.views.open({ trigger_id: command.trigger_id, view: modal });
    say(`opened ${view.id} ${view.hash.length > 0}`);
});
app.command('/stale', async ({ ack, client, command }) => {
    await ack();
    await new Promise((resolve) => setTimeout(resolve, 3200));
    try {
        await client.views.open({ trigger_id: command.trigger_id, view: modal });
    } catch (error) {
        say(`refused ${error.data.error}`);
    }
});
app.command('/wrong', async ({ ack, client, command }) => {
    await ack();
    try {
        await client.chat.postMessage({
            channel: command.channel_id,
            text: 'wrong',
            blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
        });
    } catch (error) {
        say(`refused ${error.data.error} ${error.data.response_metadata.messages[0]}`);
    }
});
app.options('pick', ({ ack, payload }) =>
    ack({ options: [{ text: { type: 'plain_text', text: `paper ${payload.value}` }, value: 'p1' }] }),
);
app.view('form', async ({ ack, view, client, body }) => {
    const asked = view.state.values.question.text.value;
    if (asked === 'bad') return ack({ response_action: 'errors', errors: { question: 'Not that.' } });
    if (asked === 'more') return ack({ response_action: 'push', view: { ...modal, title: { type: 'plain_text', text: 'Another' } } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `asked: ${asked}` });
});
app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
    await ack();
    say('closed');
});
app.action('press', async ({ ack, respond, body }) => {
    await ack();
    say(`pressed in ${body.container.type} ${Boolean(body.message)}`);
    await respond({ replace_original: true, text: 'pressed' });
});
app.shortcut('check', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: { ...modal, title: { type: 'plain_text', text: 'Checked' } } });
    say(`checked ${shortcut.message.text}`);
});
app.event('app_mention', async ({ event, context, say: answer }) => {
    say(`mention ${context.retryNum ?? 0} ${event.text}`);
    await answer({ text: 'you called', thread_ts: event.thread_ts ?? event.ts });
});
app.message(async ({ message, say: answer }) => {
    say(`direct ${message.text}`);
    await answer('I hear you');
});
app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'At home' } }] },
    });
});
for (const name of ['app_uninstalled', 'tokens_revoked', 'member_joined_channel', 'channel_archive'])
    app.event(name, async ({ event }) => say(`event ${event.type}`));
app.error(async (error) => say(`failed ${error?.code ?? ''} ${error?.message ?? error}`));

const server = await app.start(mode === 'socket' ? undefined : { port: 0, host: '127.0.0.1' });
if (mode === 'http') say(`port ${server.address().port}`);
say('ready');
