using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Concordances;

/// <summary>
/// Every place where a text has a word, each in its line. Nothing of a paragraph beyond the horizon it was made with is
/// in it; immutable.
/// </summary>
public sealed class Concordance
{
    private readonly Edition _edition;

    private Concordance(Edition edition, IReadOnlyList<ConcordanceLine> lines) => (_edition, Lines) = (edition, lines);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<ConcordanceLine> Lines { get; }

    /// <param name="exact">Only these words; otherwise any form of each.</param>
    public static Concordance Of(Edition edition, PassageIndex index, string words, bool exact, Horizon horizon) =>
        Of(edition, index.Occurrences(words, exact, horizon));

    /// <summary>Of places that are known already.</summary>
    public static Concordance Of(Edition edition, IEnumerable<TextRange> places) =>
        new(edition, [.. places.Select(place => ConcordanceLine.Of(edition, place))]);

    /// <summary>How the text writes what was found and how often, most frequent first.</summary>
    public IReadOnlyList<(string Written, int Count)> Forms =>
        [
            .. Lines
                .GroupBy(line => line.Word.Of(_edition.Source), StringComparer.Ordinal)
                .Select(same => (same.Key, same.Count()))
                .OrderByDescending(form => form.Item2)
                .ThenBy(form => form.Key, StringComparer.Ordinal),
        ];

    /// <summary>How often in each section that has it, in the order of the text.</summary>
    public IReadOnlyList<(Section Section, int Count)> Sections =>
        [.. Lines.GroupBy(line => _edition.BlockAt(line.Word.Start).Section).Select(same => (same.Key, same.Count()))];

    public IReadOnlyList<ConcordanceLine> InOrder(ConcordanceOrder order) =>
        order switch
        {
            ConcordanceOrder.Before => [.. Lines.OrderBy(line => line.Before(_edition), StringComparer.Ordinal)],
            ConcordanceOrder.After => [.. Lines.OrderBy(line => line.After(_edition), StringComparer.Ordinal)],
            _ => Lines,
        };
}
