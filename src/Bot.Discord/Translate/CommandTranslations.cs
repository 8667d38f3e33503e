namespace Bot.Discord.Translate;

/// <summary>
/// What commands and options are called in other languages, by Discord's locales (§4.4). Whatever a member's language,
/// calls carry the names of the definitions.
/// </summary>
/// <param name="NamesByKey">
/// By command name, or command name, space and option name; then by locale.
/// </param>
public sealed record CommandTranslations(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> NamesByKey,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> SummariesByKey
)
{
    public static readonly CommandTranslations None = new(
        new Dictionary<string, IReadOnlyDictionary<string, string>>(),
        new Dictionary<string, IReadOnlyDictionary<string, string>>()
    );

    internal IReadOnlyDictionary<string, string>? Names(string key) => NamesByKey.GetValueOrDefault(key);

    internal IReadOnlyDictionary<string, string>? Summaries(string key) => SummariesByKey.GetValueOrDefault(key);
}
