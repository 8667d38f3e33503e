using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>Makes a <see cref="ReadQuery"/> of what somebody typed. Any text will do.</summary>
internal sealed class QueryReader(
    Edition edition,
    Lexicon lexicon,
    WordForms forms,
    Func<LookAlikes> alike,
    Horizon horizon
)
{
    private const int LongestText = 10_000;
    private const int MostWords = 200;
    private const string Openers = "\"“„«‟";
    private const string Closers = "\"”“»‟";

    public ReadQuery Read(SearchQuery query)
    {
        var text = query.Words.Length > LongestText ? query.Words[..LongestText] : query.Words;
        text = text.Trim();
        var note = query.Exact && !text.StartsWith('[') ? null : AskedNote.Find(edition, text, horizon);
        // Whoever pastes a quotation pastes its note markers too.
        var markers = note is null ? AskedNote.MarkersIn(edition, text, horizon) : [];
        var phrases = new List<string[]>();
        var isQuoted = false;
        if (query.Exact)
            Add(phrases, text, new TextRange(0, text.Length), markers);
        else
            isQuoted = FindQuoted(text, phrases, markers);

        var (words, sequence) = Words(text, markers);
        return new ReadQuery(words, sequence, phrases, query.Exact, isQuoted && phrases.Count > 0, note);
    }

    /// <summary>Collects what stands in quotation marks; true when nothing stands outside.</summary>
    private static bool FindQuoted(string text, List<string[]> phrases, IReadOnlyList<Endnote> markers)
    {
        var (start, outside) = (-1, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (start < 0)
            {
                if (Openers.Contains(text[at]) && text.AsSpan(at + 1).IndexOfAny(Closers) >= 0)
                    start = at + 1;
                else if (!char.IsWhiteSpace(text[at]))
                    outside = true;
            }
            else if (Closers.Contains(text[at]))
            {
                Add(phrases, text, TextRange.FromBounds(start, at), markers);
                start = -1;
            }
        }
        return !outside && phrases.Count == 1;
    }

    private static void Add(List<string[]> phrases, string text, TextRange range, IReadOnlyList<Endnote> markers)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, range, markers);
        while (scanner.Next() && words.Count < MostWords)
        {
            if (Folding.Of(scanner.Written) is { Length: > 0 } folded)
                words.Add(folded);
        }
        if (words.Count > 0)
            phrases.Add([.. words]);
    }

    private (List<QueryWord> Words, List<int> Sequence) Words(string text, IReadOnlyList<Endnote> markers)
    {
        var all = new List<(string Asked, string Folded)>();
        var scanner = new WordScanner(text, new TextRange(0, text.Length), markers);
        while (scanner.Next())
        {
            if (Folding.Of(scanner.Written) is { Length: > 0 } folded)
                all.Add((scanner.Written.ToString(), folded));
        }
        var hasContent = all.Exists(word => !forms.IsFunctionWord(word.Folded));
        var (words, sequence) = (new List<QueryWord>(), new List<int>());
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (asked, folded) in all)
        {
            if (hasContent && forms.IsFunctionWord(folded))
                continue;
            var stem = lexicon.StemOf(folded, forms, asked);
            if (known.TryGetValue(stem, out var word))
                words[word].Count++;
            else if (words.Count == MostWords)
                continue;
            else
            {
                known.Add(stem, word = words.Count);
                words.Add(Resolve(asked, folded, stem));
            }
            sequence.Add(word);
        }
        return (words, sequence);
    }

    private QueryWord Resolve(string asked, string folded, string stem)
    {
        var number = lexicon.FindStem(stem);
        if (number >= 0 && lexicon.FirstOfStem(number) <= horizon.LastParagraph)
            return new QueryWord(asked, folded, [new WeightedStem(number, 1)], IsReplaced: false);
        var nearest = NearestWords.Of(lexicon, alike, folded, horizon);
        return new QueryWord(asked, folded, nearest, IsReplaced: nearest.Count > 0);
    }
}
