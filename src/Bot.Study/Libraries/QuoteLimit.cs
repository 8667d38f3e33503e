using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Libraries;

/// <summary>A limit of words as somebody types it.</summary>
internal static class QuoteLimit
{
    /// <summary>Said to be none, which is not the same as not said: a corrected text keeps the limit it had.</summary>
    public const int None = 0;

    private const int Least = 10;
    private const int Most = 100_000;

    /// <summary>The limit that counts.</summary>
    public static int? OrNone(int said) => said == None ? null : said;

    /// <summary>Gives <see cref="None"/> for the word "none", and <see langword="null"/> where nothing was typed.</summary>
    public static bool TryRead(string? typed, out int? limit)
    {
        limit = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        limit = None;
        if (typed.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
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
            $"“{Shorten.For(typed)}” is no number of words. Type a whole number from {Least} to {Most}, or “none”."
        );
}
