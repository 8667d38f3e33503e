using Bot.Chat.Languages;
using Bot.Chat.Replies;

namespace Bot.Discord.Translate;

/// <summary>
/// What is said of commands in other languages, by Discord's locales (§4.4). Names stay as they are: they are typed, and the
/// help quotes them.
/// </summary>
public sealed class CommandTranslations(SpokenLanguages languages)
{
    public static readonly CommandTranslations None = new(SpokenLanguages.EnglishAlone);

    /// <summary>Where Discord has no locale of the bare language, those it has.</summary>
    private static readonly Dictionary<string, string[]> Regions = new()
    {
        ["es"] = ["es-ES", "es-419"],
        ["pt"] = ["pt-BR"],
        ["sv"] = ["sv-SE"],
        ["zh"] = ["zh-CN", "zh-TW"],
    };

    /// <summary>The phrase in each language that has it, at most so long; <see langword="null"/> where none has.</summary>
    internal IReadOnlyDictionary<string, string>? Of(Phrase phrase, int longest)
    {
        var translated = languages
            .Catalogues.Where(catalogue => catalogue.Find(phrase.Template) is not null)
            .SelectMany(catalogue =>
                Regions
                    .GetValueOrDefault(catalogue.Language, [catalogue.Language])
                    .Select(locale => (Locale: locale, Words: Short(phrase.In(catalogue), longest)))
            )
            .ToDictionary(said => said.Locale, said => said.Words);
        return translated.Count > 0 ? translated : null;
    }

    internal static string Short(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(longest - 1)]}…";
}
