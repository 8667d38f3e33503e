// A bot as one would write it with discord.js: minisearch over the paper's paragraphs, in memory. What ours is measured by.
// node bench.mjs API_BASE TOKEN SOURCE
import { readFileSync } from 'node:fs';
import * as discord from 'discord.js';
import MiniSearch from 'minisearch';

const [api, token, source] = process.argv.slice(2);
const paragraphs = readFileSync(source, 'utf8')
    .split('\n')
    .filter((line) => line.trim().length > 0)
    .map((text, id) => ({ id, text }));
const index = new MiniSearch({ fields: ['text'], storeFields: ['text'] });
index.addAll(paragraphs);

const client = new discord.Client({ intents: [discord.GatewayIntentBits.Guilds], rest: { api } });
client.on('clientReady', async () => {
    await client.application.commands.set([
        {
            name: 'quote',
            description: 'Finds passages.',
            options: [{ type: 3, name: 'words', description: 'What to look for.', required: true }],
        },
    ]);
    process.stdout.write('ready\n');
});
client.on('interactionCreate', async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const hits = index.search(interaction.options.getString('words')).slice(0, 3);
    const content = hits
        .map((hit) => `> ${discord.escapeMarkdown(hit.text.slice(0, 400))}\n-# paragraph ${hit.id + 1}`)
        .join('\n\n');
    await interaction.reply({
        content: content || 'Nothing found.',
        allowedMentions: { parse: [] },
        components: [
            {
                type: 1,
                components: ['Next', 'More context', 'Endnotes', 'Remove'].map((label, place) => ({
                    type: 2,
                    style: 2,
                    label,
                    custom_id: `${place}`,
                })),
            },
        ],
    });
});
client.login(token);
