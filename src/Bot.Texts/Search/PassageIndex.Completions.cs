using Bot.Texts.Papers;

namespace Bot.Texts.Search;

public sealed partial class PassageIndex
{
    /// <summary>
    /// Words of the text, as it writes them most often, that begin like the last word of <paramref name="prefix"/>
    /// (accents and case make no difference); the frequent ones first (with a horizon, in the order of the text), none that stands only beyond the horizon. Answered
    /// from memory.
    /// </summary>
    public IReadOnlyList<string> Completions(string prefix, Horizon horizon, int limit)
    {
        var words = new WordScanner(prefix, new TextRange(0, prefix.Length), []);
        var folded = "";
        while (words.Next())
            folded = words.Word.End == prefix.Length ? Folding.Of(words.Written) : "";
        if (folded.Length == 0)
            return [];
        var found = new List<LexiconWord>();
        for (var number = _lexicon.FirstFrom(folded); number < _lexicon.Words.Length; number++)
        {
            var word = _lexicon.Words[number];
            if (!word.Folded.StartsWith(folded, StringComparison.Ordinal))
                break;
            if (!word.IsFunctionWord && word.First <= horizon.LastParagraph)
                found.Add(word);
        }
        found.Sort((left, right) => left.CompareTo(right, horizon));
        if (found.Count > limit)
            found.RemoveRange(limit, found.Count - limit);
        return found.ConvertAll(word => word.WrittenWithin(horizon));
    }
}
