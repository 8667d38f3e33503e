namespace Bot.Chat.Languages;

/// <summary>The languages that the bot speaks beside English. Safe for any number of threads.</summary>
/// <param name="read">Called once, when somebody first wants another language.</param>
public sealed class SpokenLanguages(Func<IReadOnlyList<Catalogue>> read)
{
    public static readonly SpokenLanguages EnglishAlone = new(() => []);

    private const string English = "en";

    private readonly Lazy<IReadOnlyList<Catalogue>> _catalogues = new(read);

    public IReadOnlyList<Catalogue> Catalogues => _catalogues.Value;

    /// <summary>The catalogue for a tag such as <c>fr-CA</c>; <see langword="null"/> for English and for what nobody has translated.</summary>
    public Catalogue? For(string? locale)
    {
        if (string.IsNullOrEmpty(locale))
            return null;
        var end = locale.AsSpan().IndexOfAny('-', '_');
        var language = end < 0 ? locale : locale[..end];
        return language.Equals(English, StringComparison.OrdinalIgnoreCase)
            ? null
            : Catalogues.FirstOrDefault(one => language.Equals(one.Language, StringComparison.OrdinalIgnoreCase));
    }
}
