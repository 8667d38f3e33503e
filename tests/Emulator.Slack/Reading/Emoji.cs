using System.Text.RegularExpressions;

namespace Emulator.Slack.Reading;

/// <summary>The names between colons that a client draws as pictures: a few of the many, enough to catch text that becomes one.</summary>
internal static partial class Emoji
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["+1"] = "👍",
        ["100"] = "💯",
        ["book"] = "📖",
        ["books"] = "📚",
        ["eyes"] = "👀",
        ["heart"] = "❤",
        ["smile"] = "😄",
        ["tada"] = "🎉",
        ["thumbsup"] = "👍",
        ["warning"] = "⚠",
        ["white_check_mark"] = "✅",
        ["wave"] = "👋",
        ["x"] = "❌",
    };

    public static string In(string text) =>
        Names().Replace(text, match => Known.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex(":(?<name>[a-z0-9_+-]+):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
