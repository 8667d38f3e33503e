using Bot.Chat.Replies;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>Buttons in rows of five, five rows at most (§8.2).</summary>
internal static class ButtonRows
{
    public const int Most = 25;
    private const int ToARow = 5;
    private const int LongestLabel = 80;
    private const int Secondary = 2;

    public static Component Button(Button button, string id) =>
        new()
        {
            Type = ComponentType.Button,
            Style = Secondary,
            Label = button.Label.Length <= LongestLabel ? button.Label : $"{button.Label[..(LongestLabel - 1)]}…",
            CustomId = id,
        };

    public static IReadOnlyList<Component> Of(IEnumerable<Component> buttons) =>
        [.. buttons.Chunk(ToARow).Select(row => new Component { Type = ComponentType.ActionRow, Components = row })];
}
