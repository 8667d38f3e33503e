// Writes one JSON schema for each kind of thing that travels between a bot and Discord: node make.mjs OUTPUT.json
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

// What the emulator calls it, and the type that describes it.
const types = {
  'gateway to bot 1': 'GatewayHeartbeatRequest',
  'gateway to bot 7': 'GatewayReconnect',
  'gateway to bot 9': 'GatewayInvalidSession',
  'gateway to bot 10': 'GatewayHello',
  'gateway to bot 11': 'GatewayHeartbeatAck',
  'gateway to bot READY': 'GatewayReadyDispatch',
  'gateway to bot RESUMED': 'GatewayResumedDispatch',
  'gateway to bot GUILD_CREATE': 'GatewayGuildCreateDispatch',
  'gateway to bot GUILD_DELETE': 'GatewayGuildDeleteDispatch',
  'gateway to bot THREAD_CREATE': 'GatewayThreadCreateDispatch',
  'gateway to bot CHANNEL_PINS_UPDATE': 'GatewayChannelPinsUpdateDispatch',
  'gateway to bot INTERACTION_CREATE': 'GatewayInteractionCreateDispatch',
  'bot to gateway 1': 'GatewayHeartbeat',
  'bot to gateway 2': 'GatewayIdentify',
  'bot to gateway 6': 'GatewayResume',
  interaction: 'APIInteraction',
  'interaction answer': 'APIInteractionResponse',
  'request POST /channels/{channel_id}/messages': 'RESTPostAPIChannelMessageJSONBody',
  'request PATCH /channels/{channel_id}/messages/{message_id}': 'RESTPatchAPIChannelMessageJSONBody',
  'request POST /channels/{channel_id}/messages/{message_id}/threads': 'RESTPostAPIChannelMessagesThreadsJSONBody',
  'request POST /interactions/{interaction_id}/{interaction_token}/callback': 'RESTPostAPIInteractionCallbackJSONBody',
  'request POST /webhooks/{webhook_id}/{webhook_token}': 'RESTPostAPIInteractionFollowupJSONBody',
  'request PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}':
    'RESTPatchAPIInteractionOriginalResponseJSONBody',
  'request PUT /applications/{application_id}/commands': 'RESTPutAPIApplicationCommandsJSONBody',
  'request POST /users/@me/channels': 'RESTPostAPICurrentUserCreateDMChannelJSONBody',
  'response GET /gateway/bot': 'RESTGetAPIGatewayBotResult',
  'response GET /users/@me': 'RESTGetAPICurrentUserResult',
  'response GET /users/@me/guilds': 'RESTGetAPICurrentUserGuildsResult',
  'response GET /applications/@me': 'RESTGetCurrentApplicationResult',
  'response PUT /applications/{application_id}/commands': 'RESTPutAPIApplicationCommandsResult',
  'response GET /channels/{channel_id}': 'RESTGetAPIChannelResult',
  'response POST /channels/{channel_id}/messages': 'RESTPostAPIChannelMessageResult',
  'response GET /channels/{channel_id}/messages': 'RESTGetAPIChannelMessagesResult',
  'response GET /channels/{channel_id}/messages/{message_id}': 'RESTGetAPIChannelMessageResult',
  'response PATCH /channels/{channel_id}/messages/{message_id}': 'RESTPatchAPIChannelMessageResult',
  'response POST /channels/{channel_id}/messages/{message_id}/threads': 'RESTPostAPIChannelMessagesThreadsResult',
  'response GET /guilds/{guild_id}/roles': 'RESTGetAPIGuildRolesResult',
  'response GET /guilds/{guild_id}/members/{user_id}': 'RESTGetAPIGuildMemberResult',
  'response POST /users/@me/channels': 'RESTPostAPICurrentUserCreateDMChannelResult',
  'response POST /interactions/{interaction_id}/{interaction_token}/callback':
    'RESTPostAPIInteractionCallbackWithResponseResult',
  'response POST /webhooks/{webhook_id}/{webhook_token}': 'RESTPostAPIInteractionFollowupResult',
  'response PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}':
    'RESTPatchAPIInteractionOriginalResponseResult',
};

// What types cannot say: flags are sums of their values, what is never read may be anything on the wire, Discord may
// add fields at any time. Pairs of two equal parts need no more than their length.
function mend(part, name = '') {
  if (Array.isArray(part)) return part.map(one => mend(one));
  if (part === null || typeof part !== 'object') return part;
  if (/Flags$/.test(name) && ('enum' in part || 'const' in part)) return { type: 'integer' };
  if (part.not && Object.keys(part.not).length === 0) return {};
  if (part.allOf) part = { ...part, allOf: part.allOf.filter(one => JSON.stringify(one.properties) !== '{}') };
  const mended = {};
  for (const [key, value] of Object.entries(part)) {
    if (key === 'additionalProperties' && value === false) continue;
    if (key === 'description' && typeof value === 'string') continue;
    mended[key] = key === 'items' && Array.isArray(value) ? mend(value[0]) : mend(value, key);
  }
  return mended;
}

// One helper of the package only tells "may be left out" from "may be undefined", which JSON cannot, and the generator
// loses itself in it; the types are read with a plainer one.
const helper = /export type _AddUndefinedToPossiblyUndefinedPropertiesOfInterface<Base> = \{[^}]*\};/;

const folder = mkdtempSync(join(import.meta.dirname, 'node_modules', '.schemas-'));
try {
  const types10 = join(folder, 'types');
  cpSync(join(import.meta.dirname, 'node_modules', 'discord-api-types'), types10, {
    recursive: true,
    filter: file => !/\.(m?js|map)$/.test(file),
  });
  const internals = join(types10, 'utils', 'internals.d.ts');
  const text = readFileSync(internals, 'utf8');
  if (!helper.test(text)) throw new Error('discord-api-types has changed: look at its utils/internals.d.ts');
  writeFileSync(
    internals,
    text.replace(helper, 'export type _AddUndefinedToPossiblyUndefinedPropertiesOfInterface<Base> = Base;'),
  );
  const source = join(folder, 'wire.ts');
  const lines = Object.entries(types).map(([name, type]) => `  '${name}': wire.${type};`);
  writeFileSync(source, `import type * as wire from './types/v10';\nexport interface Wire {\n${lines.join('\n')}\n}\n`);
  const config = join(folder, 'tsconfig.json');
  const options = { strict: true, module: 'esnext', moduleResolution: 'bundler', target: 'esnext', types: [] };
  writeFileSync(config, JSON.stringify({ compilerOptions: options }));
  const schema = createGenerator({ path: source, tsconfig: config, type: 'Wire', skipTypeCheck: true }).createSchema(
    'Wire',
  );
  writeFileSync(process.argv[2], JSON.stringify(mend(schema)));
} finally {
  rmSync(folder, { recursive: true });
}
