using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Libraries;

/// <summary>A limit of words as somebody types it.</summary>
internal static class QuoteLimit
{
    private const int Least = 10;
    private const int Most = 100_000;

    /// <summary>Nothing typed is no limit.</summary>
    public static bool TryRead(string? typed, out int? limit)
    {
        limit = null;
        if (string.IsNullOrWhiteSpace(typed) || typed.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
            return true;
        if (
            !int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var words)
            || words is < Least or > Most
        )
            return false;
        limit = words;
        return true;
    }

    public static Reply Unreadable(string typed) =>
        Reply.Refusal(
            $"“{Shorten.For(typed)}” is no number of words. Type a whole number from {Least} to {Most}, or leave it empty for no limit."
        );
}
