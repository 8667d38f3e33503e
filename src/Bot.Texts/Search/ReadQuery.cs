using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>A query as understood against one edition within one horizon. Immutable.</summary>
internal sealed class ReadQuery
{
    private readonly StemMap _answers;

    public ReadQuery(
        IReadOnlyList<QueryWord> words,
        IReadOnlyList<int> sequence,
        IReadOnlyList<string[]> phrases,
        bool isExact,
        bool isQuoted,
        Endnote? note
    )
    {
        (Words, Sequence, Phrases, IsExact, IsQuoted, Note) = (words, sequence, phrases, isExact, isQuoted, note);
        _answers = new StemMap(words.Sum(word => word.Stems.Count));
        for (var word = 0; word < words.Count; word++)
        {
            foreach (var stem in words[word].Stems)
                _answers.Add(stem.Stem, word);
        }
    }

    /// <summary>Each once, function words left out unless there are no others.</summary>
    public IReadOnlyList<QueryWord> Words { get; }

    /// <summary>The numbers of the words in the order in which the query says them.</summary>
    public IReadOnlyList<int> Sequence { get; }

    /// <summary>Folded words of what was quoted; the whole query when it is exact.</summary>
    public IReadOnlyList<string[]> Phrases { get; }

    /// <summary>Only the phrase will do.</summary>
    public bool IsExact { get; }

    /// <summary>The whole query stood in quotation marks: the phrase if the text has it, else any form.</summary>
    public bool IsQuoted { get; }

    /// <summary>The note whose marker the query names.</summary>
    public Endnote? Note { get; }

    /// <summary>Which word of the query a stem of the text answers; -1 for none.</summary>
    public int Answers(int stem) => _answers[stem];
}
