using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.Rest;
using Emulator.Discord.World;

namespace Emulator.Discord;

/// <content>What each route does. Handlers run under the emulator's lock.</content>
public sealed partial class DiscordEmulator
{
    private const int MadeOfComponents = 32768;
    private static readonly TimeSpan NonceWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OldMessage = TimeSpan.FromHours(1);

    private readonly Dictionary<string, EmulatedMessage> _nonces = [];

    /// <summary>How many times a message older than an hour may be changed.</summary>
    public int OldEdits { get; set; } = 5;

    /// <summary>What stands under “Interactions Endpoint URL” on the application's page.</summary>
    public string? InteractionsEndpoint { get; set; }

    /// <summary>The commands as registered last.</summary>
    public JsonElement Registered { get; private set; }

    /// <summary>What the client offers: slash commands and entries of menus, by their names.</summary>
    public IReadOnlyList<string> RegisteredNames =>
        Registered.ValueKind == JsonValueKind.Array
            ? [.. Registered.EnumerateArray().Select(command => command.GetProperty("name").GetString()!)]
            : [];

    private List<Route> Routes() =>
        [
            new("GET", "/gateway/bot", true, _ => (200, GatewayBot())),
            new("GET", "/users/@me", true, _ => (200, Bot())),
            new("GET", "/applications/@me", true, _ => (200, ApplicationJson())),
            new("PUT", "/applications/{application_id}/commands", true, Register),
            new(
                "GET",
                "/channels/{channel_id}",
                true,
                call => InChannel(call, "VIEW_CHANNEL", channel => (200, channel.Json()))
            ),
            new("POST", "/channels/{channel_id}/messages", true, Post),
            new("GET", "/channels/{channel_id}/messages", true, List),
            new(
                "GET",
                "/channels/{channel_id}/messages/{message_id}",
                true,
                call => OnMessage(call, message => (200, Shown(message)))
            ),
            new(
                "PATCH",
                "/channels/{channel_id}/messages/{message_id}",
                true,
                call => OnMessage(call, message => Edit(message, call))
            ),
            new("DELETE", "/channels/{channel_id}/messages/{message_id}", true, call => OnMessage(call, Delete)),
            new("POST", "/users/@me/channels", true, OpenConversation),
            new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", false, Answer),
            new("POST", "/webhooks/{webhook_id}/{webhook_token}", false, FollowUp),
            new(
                "GET",
                "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
                false,
                call => OnWebhook(call, (_, message) => (200, Shown(message)))
            ),
            new(
                "PATCH",
                "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
                false,
                call => OnWebhook(call, (asked, message) => Fill(asked, message, call))
            ),
            new(
                "DELETE",
                "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
                false,
                call => OnWebhook(call, (_, message) => Delete(message))
            ),
            .. PlaceRoutes(),
        ];

    private JsonObject GatewayBot() =>
        new()
        {
            ["url"] = $"ws://127.0.0.1:{GatewayPort ?? Port}",
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000,
                ["remaining"] = SessionStarts,
                ["reset_after"] = 86_400_000,
                ["max_concurrency"] = 1,
            },
        };

    private static JsonObject Bot()
    {
        var bot = new EmulatedMember(Application, "Reader").User();
        foreach (
            var (name, value) in (IEnumerable<(string, JsonNode?)>)
                [
                    ("bot", true),
                    ("banner", null),
                    ("accent_color", null),
                    ("mfa_enabled", false),
                    ("locale", "en-US"),
                    ("email", null),
                    ("verified", true),
                    ("avatar_decoration_data", null),
                    ("collectibles", null),
                    ("clan", null),
                ]
        )
            bot[name] = value;
        return bot;
    }

    private JsonObject ApplicationJson() =>
        new()
        {
            ["id"] = Application,
            ["name"] = "Reader",
            ["icon"] = null,
            ["description"] = "",
            ["type"] = null,
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = PublicKey,
            ["flags"] = 0,
            ["flags_new"] = "0",
            ["eligible_oauth2_scopes"] = new JsonArray(),
            ["team"] = null,
            ["summary"] = "",
            ["hook"] = true,
            ["is_monetized"] = false,
            ["is_verified"] = false,
            ["storefront_available"] = false,
            ["rpc_origins"] = new JsonArray(),
            ["redirect_uris"] = new JsonArray(),
            ["interactions_endpoint_url"] = InteractionsEndpoint,
            ["role_connections_verification_url"] = null,
            ["approximate_guild_count"] = 1,
            ["approximate_user_install_count"] = 0,
            ["approximate_user_authorization_count"] = 0,
            ["explicit_content_filter"] = 0,
            ["owner"] = new EmulatedMember("77", "Owner").User(),
        };

    private (int, JsonNode?) Register(RestCall call)
    {
        Registered = call.Body.Clone();
        var commands = call
            .Body.EnumerateArray()
            .Select(command =>
            {
                var json = JsonNode.Parse(command.GetRawText())!.AsObject();
                json["id"] = NewId();
                json["application_id"] = Application;
                json["version"] = NewId();
                json["default_member_permissions"] ??= null;
                json["nsfw"] = false;
                json["type"] ??= 1;
                json["description"] ??= "";
                return (JsonNode?)json;
            });
        return (200, new JsonArray([.. commands]));
    }

    private (int, JsonNode?) InChannel(RestCall call, string permission, Func<EmulatedChannel, (int, JsonNode?)> act)
    {
        if (!_channels.TryGetValue(call.Ids["channel_id"], out var channel) || channel.IsDeleted)
            return (404, Error(10003, "Unknown Channel"));
        if (channel.Guild is { } guild && !_guilds.ContainsKey(guild) || !MayIn(channel, "VIEW_CHANNEL"))
            return (403, Error(50001, "Missing Access"));
        if (!MayIn(channel, permission) || call.Files.Count > 0 && !MayIn(channel, "ATTACH_FILES"))
            return (403, Error(50013, "Missing Permissions"));
        return channel.IsClosed ? (403, Error(50007, "Cannot send messages to this user")) : act(channel);
    }

    /// <summary>Whether the bot may; in a thread the rights of its channel count, and writing has one of its own (§9).</summary>
    private bool MayIn(EmulatedChannel channel, string permission) =>
        channel.Guild is not { } guild
        || _guilds.TryGetValue(guild, out var server)
            && EmulatedPermissions.Allow(
                server,
                channel.IsThread ? _channels[channel.Parent!] : channel,
                channel.IsThread && permission == "SEND_MESSAGES" ? "SEND_MESSAGES_IN_THREADS" : permission
            );

    private (int, JsonNode?) OnMessage(RestCall call, Func<EmulatedMessage, (int, JsonNode?)> act) =>
        OnMessage(call, "VIEW_CHANNEL", act);

    private (int, JsonNode?) OnMessage(RestCall call, string permission, Func<EmulatedMessage, (int, JsonNode?)> act) =>
        InChannel(
            call,
            permission,
            channel =>
                _messages.TryGetValue(call.Ids["message_id"], out var message)
                && message is { IsDeleted: false, IsEphemeral: false }
                && message.Channel == channel.Id
                    ? act(message)
                    : (404, Error(10008, "Unknown Message"))
        );

    private (int, JsonNode?) Post(RestCall call) =>
        InChannel(
            call,
            "SEND_MESSAGES",
            channel =>
            {
                var nonce = call.Body.TryGetProperty("nonce", out var given) ? given.ToString() : null;
                var isEnforced =
                    call.Body.TryGetProperty("enforce_nonce", out var enforced)
                    && enforced.ValueKind == JsonValueKind.True;
                if (
                    isEnforced
                    && nonce is not null
                    && _nonces.TryGetValue(nonce, out var earlier)
                    && Clock.Elapsed - earlier.CreatedAt < NonceWindow
                )
                    return earlier.IsDeleted ? (404, Error(10008, "Unknown Message")) : (200, Shown(earlier));
                var message = NewMessage(channel.Id, call.Body, call.Files, type: 0);
                if (nonce is not null)
                    _nonces[nonce] = message;
                var json = Shown(message);
                if (nonce is not null)
                    json["nonce"] = nonce;
                return (200, json);
            }
        );

    private (int, JsonNode?) List(RestCall call) =>
        InChannel(
            call,
            "READ_MESSAGE_HISTORY",
            channel =>
            {
                var limit = call.Query.TryGetValue("limit", out var asked) ? int.Parse(asked) : 50;
                var before = call.Query.TryGetValue("before", out var bound) ? ulong.Parse(bound) : ulong.MaxValue;
                var found = _messages
                    .Values.Where(message =>
                        message.Channel == channel.Id
                        && message is { IsDeleted: false, IsEphemeral: false }
                        && ulong.Parse(message.Id) < before
                    )
                    .OrderByDescending(message => ulong.Parse(message.Id))
                    .Take(limit)
                    .Select(message => (JsonNode?)Shown(message));
                return (200, new JsonArray([.. found]));
            }
        );

    private (int, JsonNode?) Edit(EmulatedMessage message, RestCall call)
    {
        if (Clock.Elapsed - message.CreatedAt > OldMessage && ++message.Edits > OldEdits)
        {
            var refusal = Error(30046, "Maximum number of edits to messages older than 1 hour reached.");
            refusal["retry_after"] = 600;
            refusal["global"] = false;
            return (429, refusal);
        }
        return Change(message, call.Body, call.Files) is { } fault ? (400, FormError(fault)) : (200, Shown(message));
    }

    private static (int, JsonNode?) Delete(EmulatedMessage message)
    {
        message.IsDeleted = true;
        return (204, null);
    }

    private (int, JsonNode?) OpenConversation(RestCall call)
    {
        var recipient = call.Body.GetProperty("recipient_id").GetString()!;
        return (200, Conversation(recipient).Json());
    }

    /// <summary>The private conversation with somebody.</summary>
    public EmulatedChannel Conversation(string recipient)
    {
        lock (_state)
        {
            if (_channels.Values.FirstOrDefault(one => one.Recipient == recipient) is { } channel)
                return channel;
            channel = new EmulatedChannel
            {
                Id = NewId(),
                Type = 1,
                Recipient = recipient,
            };
            return _channels[channel.Id] = channel;
        }
    }
}
