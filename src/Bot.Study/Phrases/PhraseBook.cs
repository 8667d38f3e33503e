using Bot.Chat.Languages;

namespace Bot.Study.Phrases;

/// <summary>
/// What the bot says in other languages: beside this file one JSON object for each, from the English templates of all
/// phrases to their translations. English itself stands where it is said.
/// </summary>
public static class PhraseBook
{
    private static readonly string[] Languages = ["de", "fr"];

    public static SpokenLanguages Spoken { get; } = new(() => [.. Languages.Select(Read)]);

    private static Catalogue Read(string language)
    {
        using var json = typeof(PhraseBook).Assembly.GetManifestResourceStream($"{language}.json")!;
        return Catalogue.Read(language, json);
    }
}
