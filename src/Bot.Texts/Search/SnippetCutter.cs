using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>Cuts out what is shown of a block: the few sentences that answer the query best, and the words to mark.</summary>
internal sealed class SnippetCutter(Edition edition, Lexicon lexicon, ReadQuery query, float[] rarities)
{
    private const int MostSentences = 3;

    /// <summary>What a further sentence must add, as a part of what the whole query is worth.</summary>
    private const float WorthAnotherSentence = 0.15f;

    /// <summary>What repeated words add, next to new ones.</summary>
    private const float Repeated = 0.05f;

    public Cutting Cut(Block block)
    {
        var matches = Matches(block);
        var (first, last) = BestSentences(block, matches);
        var snippet = edition.Sentences(block, first, last);
        var marks = new List<TextRange>();
        foreach (var match in matches)
        {
            if (snippet.Range.Contains(match.Range))
                marks.Add(match.Range);
        }
        return new Cutting(snippet, marks, Explain(matches));
    }

    /// <summary>The sentence that carries the marker.</summary>
    public Cutting CutAtNote(Endnote note)
    {
        var snippet = edition.Around(note.Marker);
        return new Cutting(snippet, [note.Marker], [new MatchedWord(note.Label, [note.Marker.Of(edition.Source)])]);
    }

    /// <summary>The words of an exact phrase, each occurrence as one range.</summary>
    public Cutting CutAtPhrase(Block block, string[] phrase, string asked)
    {
        var ranges = PhraseRanges.In(edition, block, phrase);
        var first = block.SentenceAt(ranges[0].Start).Number;
        var last = Math.Min(first + MostSentences - 1, block.SentenceAt(ranges[0].End - 1).Number);
        var snippet = edition.Sentences(block, first, last);
        var (marks, found) = (new List<TextRange>(), new List<string>());
        foreach (var range in ranges)
        {
            if (!found.Contains(range.Of(edition.Source)))
                found.Add(range.Of(edition.Source));
            if (range.Start < snippet.Range.End)
                marks.Add(TextRange.FromBounds(range.Start, Math.Min(range.End, snippet.Range.End)));
        }
        marks.RemoveAll(mark => !snippet.Range.Contains(mark));
        return new Cutting(snippet, marks, [new MatchedWord(asked, found)]);
    }

    private List<(TextRange Range, int Word)> Matches(Block block)
    {
        var matches = new List<(TextRange, int)>();
        var words = new WordScanner(edition.Source, block.Range, edition.Endnotes);
        while (words.Next())
        {
            if (
                lexicon.Find(words.Written) is >= 0 and var number
                && query.Answers(lexicon.Words[number].Stem) is var word and >= 0
            )
                matches.Add((words.Word, word));
        }
        return matches;
    }

    private (int First, int Last) BestSentences(Block block, List<(TextRange Range, int Word)> matches)
    {
        var (best, worth) = ((First: 1, Last: 1), 0f);
        if (matches.Count == 0)
            return best;
        var total = 0f;
        foreach (var rarity in rarities)
            total += rarity;
        var seen = new int[rarities.Length];
        for (var first = 1; first <= block.Sentences.Count; first++)
        {
            Array.Clear(seen);
            var (sum, at) = (0f, 0);
            while (at < matches.Count && matches[at].Range.Start < block.Sentences[first - 1].Range.Start)
                at++;
            for (var last = first; last < first + MostSentences && last <= block.Sentences.Count; last++)
            {
                for (; at < matches.Count && matches[at].Range.Start < block.Sentences[last - 1].Range.End; at++)
                {
                    var word = matches[at].Word;
                    sum += seen[word]++ == 0 ? rarities[word] : Repeated * rarities[word] / seen[word];
                }
                var value = sum - ((last - first) * WorthAnotherSentence * total);
                if (value > worth + 1e-4f)
                    (best, worth) = ((first, last), value);
            }
        }
        return best;
    }

    private List<MatchedWord> Explain(List<(TextRange Range, int Word)> matches)
    {
        var explained = new List<MatchedWord>(query.Words.Count);
        for (var word = 0; word < query.Words.Count; word++)
        {
            var found = new List<string>();
            foreach (var match in matches)
            {
                if (match.Word == word && !found.Contains(match.Range.Of(edition.Source)))
                    found.Add(match.Range.Of(edition.Source));
            }
            explained.Add(
                new MatchedWord(query.Words[word].Asked, found) { IsReplaced = query.Words[word].IsReplaced }
            );
        }
        return explained;
    }
}
