using System.Text.Json.Nodes;

namespace Emulator.Discord.World;

/// <summary>Somebody in a server.</summary>
/// <param name="Permissions">As Discord would have counted them for the channel.</param>
public sealed record EmulatedMember(string Id, string Name, string Permissions = "0")
{
    public const string Moderator = "8192";

    public JsonObject User() =>
        new()
        {
            ["id"] = Id,
            ["username"] = Name.ToLowerInvariant(),
            ["discriminator"] = "0",
            ["global_name"] = Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };

    public JsonObject Json() =>
        new()
        {
            ["user"] = User(),
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = new JsonArray(),
            ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["permissions"] = Permissions,
        };
}
