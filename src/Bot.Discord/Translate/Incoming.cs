using System.Text.Json;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>Reads who asks, where and for what out of an interaction; here the wire's words end.</summary>
internal static class Incoming
{
    public const string Platform = "discord";

    /// <summary>The group of private conversations, which belong to no server.</summary>
    public const string NoGuild = "@me";

    public static MemberId Nobody { get; } = new(Platform, "");

    /// <summary>Whoever asks, with the rights that came with this very press (§11).</summary>
    public static Member Member(Interaction interaction)
    {
        var user = interaction.Member?.User ?? interaction.User;
        var name = interaction.Member?.Nick ?? user?.GlobalName ?? user?.Username ?? "somebody";
        return new Member(
            new MemberId(Platform, user?.Id ?? ""),
            name,
            Permissions.IsModerator(interaction.Member?.Permissions)
        );
    }

    /// <summary>The command with its options; the name of a subcommand follows its command's.</summary>
    public static Call Call(InteractionData data)
    {
        var (name, options) = (data.Name ?? "", data.Options ?? []);
        while (options is [{ Type: 1 or 2 } part, ..])
            (name, options) = ($"{name} {part.Name}", part.Options ?? []);
        return new Call(
            name,
            [
                .. options
                    .Where(option => option.Value is not null)
                    .DistinctBy(option => option.Name)
                    .Select(option => KeyValuePair.Create(option.Name, Text(option.Value!.Value))),
            ]
        );
    }

    /// <summary>The option being typed, and what stands in it so far.</summary>
    public static (string Name, string Typed)? Focused(InteractionData data)
    {
        var options = data.Options ?? [];
        while (options is [{ Type: 1 or 2 } part, ..])
            options = part.Options ?? [];
        return options.FirstOrDefault(option => option.Focused == true) is { } focused
            ? (focused.Name, focused.Value is { } value ? Text(value) : "")
            : null;
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };
}
