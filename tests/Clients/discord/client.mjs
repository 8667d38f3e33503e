// A real Discord client that answers a few commands, so that the emulator is held to what such clients accept.
// node client.mjs discord.js|core API_BASE TOKEN
import { Client as CoreClient, GatewayDispatchEvents, InteractionType, MessageFlags } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { WebSocketManager } from '@discordjs/ws';
import * as discord from 'discord.js';

const [kind, api, token] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
process.on('unhandledRejection', (error) => say(`error ${error?.stack ?? error}`));

const modal = {
    custom_id: 'form',
    title: 'A form',
    components: [
        { type: 18, label: 'Question', component: { type: 4, custom_id: 'question', style: 1, required: true } },
    ],
};

if (kind === 'discord.js') withDiscordJs();
else withCore();

function withDiscordJs() {
    const client = new discord.Client({ intents: [discord.GatewayIntentBits.Guilds], rest: { api } });
    client.on('clientReady', async () => {
        await client.application.commands.set([{ name: 'ping', description: 'Answers.' }]);
        say('ready');
    });
    client.on('error', (error) => say(`error ${error}`));
    client.on('interactionCreate', async (interaction) => {
        try {
            await answer(interaction, client);
            say(`answered ${interaction.commandName ?? interaction.customId}`);
        } catch (error) {
            say(`error ${error?.stack ?? error}`);
        }
    });
    client.login(token);
}

async function answer(interaction, client) {
    if (interaction.isAutocomplete()) return interaction.respond([{ name: 'one', value: 'one' }]);
    if (interaction.isModalSubmit())
        return interaction.reply(`You asked: ${interaction.fields.getTextInputValue('question')}`);
    if (interaction.isButton()) return interaction.update({ content: 'pressed', components: [] });
    switch (interaction.commandName) {
        case 'ping': {
            const reply = await interaction.reply({
                content: 'pong',
                withResponse: true,
                components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: 'press' }] }],
            });
            return say(`message ${reply.resource.message.id}`);
        }
        case 'edit':
            await interaction.deferReply({ flags: MessageFlags.Ephemeral });
            return interaction.editReply('edited');
        case 'follow':
            await interaction.reply('one');
            return interaction.followUp({ content: 'two', flags: MessageFlags.Ephemeral });
        case 'modal':
            return interaction.showModal(modal);
        case 'nonce': {
            const channel = await client.channels.fetch(interaction.channelId);
            const first = await channel.send({ content: 'once', nonce: 'the-same', enforceNonce: true });
            const second = await channel.send({ content: 'once', nonce: 'the-same', enforceNonce: true });
            return interaction.reply(first.id === second.id ? 'same' : 'different');
        }
        case 'burst': {
            await interaction.deferReply();
            const channel = await client.channels.fetch(interaction.channelId);
            for (let number = 0; number < 8; number++) await channel.send(`number ${number}`);
            return interaction.editReply('done');
        }
    }
}

function withCore() {
    const rest = new REST({ version: '10', api }).setToken(token);
    const gateway = new WebSocketManager({
        token,
        intents: 1,
        rest,
        fetchGatewayInformation: () => rest.get('/gateway/bot'),
    });
    const client = new CoreClient({ rest, gateway });
    client.once(GatewayDispatchEvents.Ready, async ({ data, api: calls }) => {
        await calls.applicationCommands.bulkOverwriteGlobalCommands(data.application.id, [
            { name: 'ping', description: 'Answers.' },
        ]);
        say('ready');
    });
    client.on(GatewayDispatchEvents.InteractionCreate, async ({ data: interaction, api: calls }) => {
        const { id, token: key, application_id: application } = interaction;
        try {
            if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
                await calls.interactions.createAutocompleteResponse(id, key, { choices: [{ name: 'one', value: 'one' }] });
            else if (interaction.type === InteractionType.ModalSubmit)
                await calls.interactions.reply(id, key, {
                    content: `You asked: ${interaction.data.components[0].component.value}`,
                });
            else if (interaction.type === InteractionType.MessageComponent)
                await calls.interactions.updateMessage(id, key, { content: 'pressed', components: [] });
            else if (interaction.data.name === 'modal') await calls.interactions.createModal(id, key, modal);
            else if (interaction.data.name === 'edit') {
                await calls.interactions.defer(id, key, { flags: MessageFlags.Ephemeral });
                await calls.interactions.editReply(application, key, { content: 'edited' });
            } else if (interaction.data.name === 'follow') {
                await calls.interactions.reply(id, key, { content: 'one' });
                await calls.interactions.followUp(application, key, { content: 'two', flags: MessageFlags.Ephemeral });
            } else if (interaction.data.name === 'nonce') {
                const body = { content: 'once', nonce: 'the-same', enforce_nonce: true };
                const first = await calls.channels.createMessage(interaction.channel.id, body);
                const second = await calls.channels.createMessage(interaction.channel.id, body);
                await calls.interactions.reply(id, key, { content: first.id === second.id ? 'same' : 'different' });
            } else if (interaction.data.name === 'burst') {
                await calls.interactions.defer(id, key);
                for (let number = 0; number < 8; number++)
                    await calls.channels.createMessage(interaction.channel.id, { content: `number ${number}` });
                await calls.interactions.editReply(application, key, { content: 'done' });
            } else
                await calls.interactions.reply(id, key, {
                    content: 'pong',
                    components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: 'press' }] }],
                });
            say(`answered ${interaction.data.name ?? interaction.data.custom_id}`);
        } catch (error) {
            say(`error ${error?.stack ?? error}`);
        }
    });
    gateway.connect();
}
