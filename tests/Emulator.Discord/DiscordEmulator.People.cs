using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.World;

namespace Emulator.Discord;

/// <content>What people do: ask, press, fill in, begin to type.</content>
public sealed partial class DiscordEmulator
{
    public static EmulatedMember Ada { get; } = new("501", "Ada");

    public static EmulatedMember Ben { get; } = new("502", "Ben");

    public static EmulatedMember Moderator { get; } = new("503", "Mo", EmulatedMember.Moderator);

    /// <summary>Somebody whom nobody has seen before.</summary>
    public EmulatedMember NewMember(string name, bool isModerator = false) =>
        new(NewId(), name, isModerator ? EmulatedMember.Moderator : "0");

    /// <summary>Lets go of what was asked and said before that moment, all of it if none is named, for runs that last.</summary>
    public void Forget(TimeSpan? before = null)
    {
        lock (_state)
        {
            foreach (var (id, asked) in _asked)
                if (asked.CreatedAt < (before ?? TimeSpan.MaxValue))
                    _asked.Remove(id);
            foreach (var (id, message) in _messages)
                if (message.CreatedAt < (before ?? TimeSpan.MaxValue))
                    _messages.Remove(id);
        }
        Calls.Clear();
    }

    /// <summary>Whether interactions may hold what no type describes yet.</summary>
    public bool IsOfTomorrow { get; set; }

    /// <summary>Whether interactions name their channel by its id alone; the description lets them.</summary>
    public bool OmitsChannel { get; set; }

    /// <summary>Every interaction there was.</summary>
    public IReadOnlyList<EmulatedInteraction> Asked
    {
        get
        {
            lock (_state)
                return [.. _asked.Values];
        }
    }

    /// <summary>Somebody sends a command; the name of a subcommand follows its command's.</summary>
    public EmulatedInteraction Ask(
        EmulatedMember who,
        string command,
        params (string Name, JsonNode Value)[] options
    ) => AskIn(Room, who, command, options);

    public EmulatedInteraction AskIn(
        EmulatedChannel channel,
        EmulatedMember who,
        string command,
        params (string Name, JsonNode Value)[] options
    ) => Raise(2, channel, who, Command(command, options, focused: null));

    /// <summary>Somebody is typing an option.</summary>
    public EmulatedInteraction Typing(EmulatedMember who, string command, string option, string typed) =>
        Raise(4, Room, who, Command(command, [(option, typed)], option));

    /// <summary>Somebody writes to a channel; the bot is not told.</summary>
    public EmulatedMessage Say(EmulatedChannel channel, EmulatedMember who, string words)
    {
        lock (_state)
        {
            var body = JsonSerializer.SerializeToElement(new JsonObject { ["content"] = words });
            var message = NewMessage(channel.Id, body, new Dictionary<string, byte[]>(), type: 0);
            message.Json["author"] = who.User();
            return message;
        }
    }

    /// <summary>Somebody uses the menu of a message.</summary>
    public EmulatedInteraction AskOnMessage(EmulatedMember who, EmulatedMessage message, string label) =>
        Raise(
            2,
            _channels[message.Channel],
            who,
            new JsonObject
            {
                ["id"] = "12346",
                ["name"] = label,
                ["type"] = 3,
                ["target_id"] = message.Id,
                ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id] = Shown(message) } },
            }
        );

    /// <summary>Somebody presses the button with that label.</summary>
    public EmulatedInteraction Press(EmulatedMember who, EmulatedMessage message, string label) =>
        PressId(who, message, message.Button(label));

    public EmulatedInteraction PressId(EmulatedMember who, EmulatedMessage message, string id) =>
        Raise(
            3,
            _channels[message.Channel],
            who,
            new JsonObject
            {
                ["custom_id"] = id,
                ["component_type"] = 2,
                ["id"] = 2,
            },
            message
        );

    /// <summary>Somebody fills in the form that was opened and sends it.</summary>
    public EmulatedInteraction Submit(
        EmulatedMember who,
        EmulatedInteraction opened,
        params (string Field, string Value)[] values
    ) => Submit(who, opened, file: null, values);

    /// <summary>The same with a file, which lies on the emulator's own address and is fetched from there, or does not.</summary>
    public EmulatedInteraction Submit(
        EmulatedMember who,
        EmulatedInteraction opened,
        EmulatedFile? file,
        params (string Field, string Value)[] values
    )
    {
        var modal = opened.Modal!;
        var parts = new JsonArray();
        foreach (var (index, part) in modal["components"]!.AsArray().Index())
        {
            var input = part!["component"]!;
            var name = input["custom_id"]!.GetValue<string>();
            var value =
                values.FirstOrDefault(one => one.Field == name).Value ?? input["value"]?.GetValue<string>() ?? "";
            var isSelect = input["type"]!.GetValue<int>() == 3;
            var isFile = input["type"]!.GetValue<int>() == 19;
            if (isFile)
                value = file?.Id ?? "";
            var filled = new JsonObject
            {
                ["type"] = input["type"]!.GetValue<int>(),
                ["id"] = index * 2 + 2,
                ["custom_id"] = name,
            };
            if (isFile)
                filled["values"] = file is null ? [] : new JsonArray(value);
            else
                filled[isSelect ? "values" : "value"] = isSelect ? new JsonArray(value) : value;
            parts.Add(
                new JsonObject
                {
                    ["type"] = 18,
                    ["id"] = index * 2 + 1,
                    ["component"] = filled,
                }
            );
        }
        var data = new JsonObject { ["custom_id"] = modal["custom_id"]!.GetValue<string>(), ["components"] = parts };
        if (file is not null)
        {
            _files[$"/attachments/{file.Id}"] = file.Content;
            data["resolved"] = new JsonObject
            {
                ["attachments"] = new JsonObject
                {
                    [file.Id] = new JsonObject
                    {
                        ["id"] = file.Id,
                        ["filename"] = file.Name,
                        ["size"] = file.DeclaredSize ?? file.Content.Length,
                        ["url"] =
                            file.Url
                            ?? $"{new Uri(ApiBaseUrl).GetLeftPart(UriPartial.Authority)}/attachments/{file.Id}",
                        ["proxy_url"] = "https://media.discordapp.net/attachments/1/2/file",
                        ["ephemeral"] = true,
                    },
                },
            };
        }
        return Raise(5, _channels[opened.Channel], who, data, opened.Pressed);
    }

    /// <summary>Delivers an interaction again, as Discord may.</summary>
    public void Repeat(EmulatedInteraction asked) =>
        Dispatch("INTERACTION_CREATE", asked.Json.DeepClone().AsObject(), Guild.Id);

    /// <summary>What everybody has their Discord in.</summary>
    public string MemberLocale { get; set; } = "en-GB";

    /// <summary>What the servers are in.</summary>
    public string GuildLocale { get; set; } = "en-US";

    /// <summary>An interaction of any type with any data.</summary>
    public EmulatedInteraction Raise(
        int type,
        EmulatedChannel channel,
        EmulatedMember who,
        JsonObject data,
        EmulatedMessage? pressed = null
    )
    {
        var id = NewId();
        var token = $"aW50ZXJhY3Rpb246{id}x{Guid.NewGuid():N}";
        var json = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = Application,
            ["type"] = type,
            ["data"] = data,
            ["channel"] = channel.Json(),
            ["channel_id"] = channel.Id,
            ["token"] = token,
            ["version"] = 1,
            ["locale"] = MemberLocale,
            ["app_permissions"] = AppPermissions(channel),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = channel.Guild ?? "0" },
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10 * 1024 * 1024,
        };
        if (OmitsChannel)
            json.Remove("channel");
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild;
            json["guild"] = new JsonObject
            {
                ["id"] = guild,
                ["locale"] = "en-US",
                ["features"] = new JsonArray(),
            };
            json["guild_locale"] = GuildLocale;
            json["member"] = who.Json();
        }
        else
            json["user"] = who.User();
        if (pressed is not null)
            json["message"] = Shown(pressed);
        var asked = new EmulatedInteraction
        {
            Id = id,
            Token = token,
            Type = type,
            Channel = channel.Id,
            Member = who,
            CreatedAt = Clock.Elapsed,
            Json = json,
            Pressed = pressed,
        };
        lock (_state)
            _asked[id] = asked;
        var isKnown = type is >= 1 and <= 5 && !IsOfTomorrow;
        if (Endpoint is null && isKnown)
            Dispatch("INTERACTION_CREATE", json, channel.Guild);
        else if (Endpoint is null)
            DispatchStrange("INTERACTION_CREATE", json, channel.Guild);
        else
            _ = DeliverAsync(asked);
        return asked;
    }

    private string AppPermissions(EmulatedChannel channel)
    {
        lock (_state)
            return channel.Guild is not { } guild || !_guilds.TryGetValue(guild, out var server)
                ? "2147483647"
                : EmulatedPermissions.Held(server, channel.IsThread ? _channels[channel.Parent!] : channel).ToString();
    }

    private JsonObject Command(string command, IReadOnlyList<(string Name, JsonNode Value)> options, string? focused)
    {
        var words = command.Split(' ');
        var given = new JsonArray([
            .. options.Select(option => (JsonNode?)Option(option.Name, option.Value, option.Name == focused)),
        ]);
        var data = new JsonObject
        {
            ["id"] = "12345",
            ["name"] = words[0],
            ["type"] = 1,
            ["options"] = given,
        };
        if (words.Length > 1)
            data["options"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = words[1],
                    ["type"] = 1,
                    ["options"] = given.DeepClone(),
                }
            );
        return data;
    }

    private static JsonObject Option(string name, JsonNode value, bool isFocused)
    {
        var option = new JsonObject
        {
            ["name"] = name,
            ["type"] = value.GetValueKind() switch
            {
                JsonValueKind.Number => 4,
                JsonValueKind.True or JsonValueKind.False => 5,
                _ => 3,
            },
            ["value"] = value.DeepClone(),
        };
        if (isFocused)
            option["focused"] = true;
        return option;
    }
}
