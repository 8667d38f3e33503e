using Bot.Study.Passages;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines;

/// <summary>Finds the part of a paper that somebody names, by its number or by words of its heading.</summary>
internal static class NamedSection
{
    /// <summary>The parts that have paragraphs of the body.</summary>
    public static IEnumerable<Section> Of(Edition edition) =>
        edition.Sections.Where(section =>
            section.Paragraphs.Count > 0 && section.Kind is not (SectionKind.Front or SectionKind.Back)
        );

    /// <returns><see langword="null"/> where no part or several are meant.</returns>
    public static Section? Find(Edition edition, string typed)
    {
        if (PassageId.TryParse(typed, out var id))
            return Of(edition).FirstOrDefault(section => section.Number == id.First && id.First == id.Last);
        var named = Of(edition)
            .Where(section =>
                Quoting.NameOf(section, edition).ToString().Contains(typed, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
