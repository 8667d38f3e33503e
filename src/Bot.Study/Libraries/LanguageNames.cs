using Bot.Chat.Replies;

namespace Bot.Study.Libraries;

/// <summary>Languages as people call them, and what the bot understands of each.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, Phrase> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "English",
        ["fr"] = "French",
        ["de"] = "German",
        ["es"] = "Spanish",
        ["it"] = "Italian",
        ["pt"] = "Portuguese",
        ["nl"] = "Dutch",
        ["ru"] = "Russian",
    };

    /// <summary>For people: the name, and what follows from it for finding words.</summary>
    public static Phrase Of(string? language) =>
        language is null or "und" ? "not known: words are found as they are written, accents aside"
        : NameOf(language) is { } name ? Phrase.Of($"{name}: any form of a word is found")
        : Phrase.Of($"{language}: words are found as they are written, accents aside");

    /// <summary>The name alone; <see langword="null"/> where the forms of its words are not known.</summary>
    public static Phrase? NameOf(string language) => Known.GetValueOrDefault(Primary(language));

    /// <summary>Whether the forms of its words are known; otherwise they are found as written, accents aside.</summary>
    public static bool HasForms(string language) => NameOf(language) is not null;

    /// <summary>Whether dates, negations and names are understood.</summary>
    public static bool IsEnglish(string language) => Primary(language).Equals("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>As the end of a sentence that says of a paper what it is written in.</summary>
    public static Phrase WrittenIn(string language) =>
        NameOf(language) is { } name ? Phrase.Of($"in {name}")
        : language == "und" ? "in a language that was not recognised"
        : Phrase.Of($"in another language ({language})");

    /// <summary>A language as somebody types it, by name or tag; <see langword="null"/> where it is neither.</summary>
    public static string? Read(string typed)
    {
        var known = Known.FirstOrDefault(pair =>
            pair.Value.ToString().Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        if (known.Key is not null)
            return known.Key;
        var tag = typed.Trim();
        return
            tag.Length is >= 2 and <= 12
            && tag.Split('-')[0].Length is 2 or 3
            && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? tag
            : null;
    }

    private static string Primary(string language) => language.Split('-', '_')[0];
}
