using Bot.Chat.Replies;
using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>A date of the picture as it is worded there.</summary>
internal sealed record ShownEntry(TimelineGroup Group, Excerpt Excerpt)
{
    private const int MostPlaces = 3;

    /// <summary>The date with a capital, as it heads an entry.</summary>
    public static string LabelOf(TimelineGroup group) => char.ToUpperInvariant(group.Label[0]) + group.Label[1..];

    /// <summary><c>¶9</c>, or <c>¶9, ¶13 +2</c> where several paragraphs tell of the date.</summary>
    public static string PlacesOf(TimelineGroup group)
    {
        var places = group
            .Others.Prepend(group.Lead)
            .Select(entry => entry.Block.Paragraph)
            .OfType<int>()
            .Distinct()
            .Select(number => PassageId.OfParagraph(number).ToString())
            .ToList();
        var more = places.Count > MostPlaces ? $" +{places.Count - MostPlaces}" : "";
        return string.Join(", ", places.Take(MostPlaces)) + more;
    }

    /// <summary>The notes on how the date was found, the fullest first; none where the words say it whole.</summary>
    public static IEnumerable<string> NotesOf(TimelineGroup group) =>
        DateNote.Of(group.Lead) is { } note ? [note.ToString(), "worked out"] : [];
}
