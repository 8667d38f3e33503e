using System.Globalization;

namespace Bot.Texts.Papers;

/// <summary>
/// The name of a passage inside one edition: <c>§2</c>, <c>¶14</c>, <c>¶14.2</c>, <c>¶14.2-4</c> or <c>¶14-16</c>.
/// The same id means the same words for as long as the edition exists.
/// </summary>
public readonly record struct PassageId
{
    private PassageId(bool isSection, int first, int last, int firstSentence, int lastSentence)
    {
        IsSection = isSection;
        First = first;
        Last = last;
        FirstSentence = firstSentence;
        LastSentence = lastSentence;
    }

    /// <summary>Whether it names a title or heading; then <see cref="First"/> is the section's number.</summary>
    public bool IsSection { get; }

    /// <summary>The first paragraph, from 1; or the section's number, from 0.</summary>
    public int First { get; }

    /// <summary>The last paragraph, inclusive.</summary>
    public int Last { get; }

    /// <summary>The first sentence, from 1; 0 where whole paragraphs are meant.</summary>
    public int FirstSentence { get; }

    /// <summary>The last sentence, inclusive; 0 where whole paragraphs are meant.</summary>
    public int LastSentence { get; }

    public static PassageId OfSection(int number) => new(true, number, number, 0, 0);

    public static PassageId OfParagraph(int number) => new(false, number, number, 0, 0);

    public static PassageId OfParagraphs(int first, int last) => new(false, first, last, 0, 0);

    public static PassageId OfSentences(int paragraph, int first, int last) =>
        new(false, paragraph, paragraph, first, last);

    /// <summary>
    /// Reads an id as people type it: <c>¶14.2-4</c>, <c>14.2</c>, <c>p14</c>, <c>§2</c>, <c>s2</c>, with any dash and
    /// spaces around the parts. A range that runs backwards is not an id.
    /// </summary>
    public static bool TryParse(string? text, out PassageId id)
    {
        id = default;
        var rest = (text ?? "").AsSpan().Trim();
        if (rest.IsEmpty)
            return false;
        var isSection = rest[0] is '§' or 's' or 'S';
        if (isSection || rest[0] is '¶' or 'p' or 'P')
            rest = rest[1..].TrimStart();

        if (!TryNumber(ref rest, out var first))
            return false;
        if (isSection)
        {
            id = OfSection(first);
            return rest.IsEmpty;
        }

        var withSentence = TrySkip(ref rest, ".");
        var firstSentence = 0;
        if (withSentence && (!TryNumber(ref rest, out firstSentence) || firstSentence < 1))
            return false;

        var (last, lastSentence) = (first, firstSentence);
        if (TrySkip(ref rest, "-–—"))
        {
            rest = rest.TrimStart('¶');
            if (!TryNumber(ref rest, out var end))
                return false;
            (last, lastSentence) = withSentence ? (first, end) : (end, 0);
        }
        id = new PassageId(false, first, last, firstSentence, lastSentence);
        return rest.IsEmpty && first >= 1 && last >= first && lastSentence >= firstSentence;
    }

    public override string ToString() =>
        this switch
        {
            { IsSection: true } => string.Create(CultureInfo.InvariantCulture, $"§{First}"),
            { FirstSentence: 0 } when First == Last => string.Create(CultureInfo.InvariantCulture, $"¶{First}"),
            { FirstSentence: 0 } => string.Create(CultureInfo.InvariantCulture, $"¶{First}-{Last}"),
            _ when FirstSentence == LastSentence => string.Create(
                CultureInfo.InvariantCulture,
                $"¶{First}.{FirstSentence}"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"¶{First}.{FirstSentence}-{LastSentence}"),
        };

    private static bool TryNumber(ref ReadOnlySpan<char> rest, out int number)
    {
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        var read = int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        rest = rest[digits..].TrimStart();
        return read;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> anyOf)
    {
        if (rest.IsEmpty || !anyOf.Contains(rest[0]))
            return false;
        rest = rest[1..].TrimStart();
        return true;
    }
}
