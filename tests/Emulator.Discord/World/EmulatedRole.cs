using System.Text.Json.Nodes;

namespace Emulator.Discord.World;

/// <summary>A role of a server; all of a server's roles here are the bot's too.</summary>
public sealed record EmulatedRole(string Id, string Name, string Permissions, bool IsMentionable = false)
{
    public JsonObject Json() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["permissions"] = Permissions,
            ["position"] = 0,
            ["color"] = 0,
            ["colors"] = new JsonObject
            {
                ["primary_color"] = 0,
                ["secondary_color"] = null,
                ["tertiary_color"] = null,
            },
            ["hoist"] = false,
            ["managed"] = false,
            ["mentionable"] = IsMentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
}
