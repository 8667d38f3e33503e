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

    /// <summary>The phrase in each language that has it, at most so long; <see langword="null"/> where none has.</summary>
    internal IReadOnlyDictionary<string, string>? Of(Phrase phrase, int longest)
    {
        var translated = languages
            .Catalogues.Where(catalogue => catalogue.Find(phrase.Template) is not null)
            .ToDictionary(catalogue => catalogue.Language, catalogue => Short(phrase.In(catalogue), longest));
        return translated.Count > 0 ? translated : null;
    }

    internal static string Short(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(longest - 1)]}…";
}
