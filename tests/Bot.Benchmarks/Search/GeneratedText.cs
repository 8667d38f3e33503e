using System.Text;
using Bot.Texts.Papers;

namespace Bot.Benchmarks.Search;

/// <summary>
/// A long text made from a fixed seed: words as frequent as in prose (Zipf's law, with real function words at its head),
/// sentences and paragraphs as long as there, and each paragraph about something, so that rare words come in clusters.
/// The same numbers give the same text.
/// </summary>
internal sealed class GeneratedText
{
    private const int Vocabulary = 60_000;
    private const int TopicWords = 60;
    private const double AboutTopic = 0.3;

    private static readonly string[] Function = (
        "the of and to in a is that for it as was with be by on not he i this are or his from at which but have an they "
        + "you were her she all their one there been if more when will would who so no out up into them can only other "
        + "its about than some could time these two may then do first any my now such like our over even most also after"
    ).Split(' ');
    private static readonly string[] Syllables = (
        "ba be bo bra ca ce co cra da de di do dra fa fe fi fo ga ge go gra ha he ho la le li lo lu ma me mi mo mu na ne "
        + "ni no pa pe pi po pra ra re ri ro sa se si so sta ste sto ta te ti to tra va ve vi vo wa we wi"
    ).Split(' ');
    private static readonly string[] Endings = "n r s t l m d ing ed er ion ment ness al ly st nd rt th ck".Split(' ');

    private readonly Random _random;
    private readonly string[] _words = new string[Vocabulary];
    private readonly double[] _sums = new double[Vocabulary];

    private GeneratedText(int seed)
    {
        _random = new Random(seed);
        var known = new HashSet<string>(Function, StringComparer.Ordinal);
        Function.CopyTo(_words, 0);
        for (var word = Function.Length; word < Vocabulary; )
        {
            if (Word() is var made && known.Add(made))
                _words[word++] = made;
        }
        var sum = 0.0;
        for (var word = 0; word < Vocabulary; word++)
            _sums[word] = sum += 1 / (word + 2.7);
    }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public required Edition Edition { get; init; }

    public required IReadOnlyList<string> Queries { get; init; }

    public static GeneratedText Of(int paragraphs, int seed = 1)
    {
        var maker = new GeneratedText(seed)
        {
            Paragraphs = [],
            Edition = null!,
            Queries = [],
        };
        var (source, blocks, texts) = (new StringBuilder(), new List<DividedBlock>(), new List<string>());
        for (var at = 0; at < paragraphs; at++)
        {
            var (start, sentences) = (source.Length, maker.AddParagraph(source));
            blocks.Add(
                new DividedBlock(
                    BlockKind.Paragraph,
                    SectionKind.Opening,
                    TextRange.FromBounds(start, source.Length),
                    sentences
                )
            );
            texts.Add(source.ToString(start, source.Length - start));
            source.Append('\n');
        }
        return new GeneratedText(seed)
        {
            Paragraphs = texts,
            Edition = new Edition(source.ToString(), new Division(blocks, [])),
            Queries = maker.MakeQueries(texts),
        };
    }

    private List<TextRange> AddParagraph(StringBuilder source)
    {
        var topic = new string[TopicWords];
        for (var word = 0; word < TopicWords; word++)
            topic[word] = _words[_random.Next(Function.Length, Vocabulary)];
        var sentences = new List<TextRange>();
        for (var left = _random.Next(2, 8); left > 0; left--)
        {
            var start = source.Length;
            for (int word = 0, words = _random.Next(6, 28); word < words; word++)
                source.Append(word == 0 ? "" : " ").Append(_random.NextDouble() < AboutTopic ? Of(topic) : Frequent());
            source[start] = char.ToUpperInvariant(source[start]);
            source.Append('.');
            sentences.Add(TextRange.FromBounds(start, source.Length));
            if (left > 1)
                source.Append(' ');
        }
        return sentences;
    }

    /// <summary>200 like a sentence, 300 of one to three words, all of words that some paragraph has.</summary>
    private List<string> MakeQueries(List<string> texts)
    {
        var queries = new List<string>();
        for (var at = 0; at < 500; at++)
        {
            var words = texts[_random.Next(texts.Count)].ToLowerInvariant().Split(' ', '.');
            if (at % 5 < 2)
            {
                var start = _random.Next(Math.Max(1, words.Length - 12));
                queries.Add(string.Join(' ', words.Skip(start).Take(_random.Next(8, 20))));
                continue;
            }
            var content = words.Where(word => word.Length > 0 && !Function.Contains(word)).ToArray();
            queries.Add(string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Of(content))));
        }
        return queries;
    }

    /// <summary>The head of a topic comes more often than its tail.</summary>
    private string Of(string[] words) => words[(int)(words.Length * _random.NextDouble() * _random.NextDouble())];

    private string Frequent()
    {
        var at = Array.BinarySearch(_sums, _random.NextDouble() * _sums[^1]);
        return _words[at < 0 ? ~at : at];
    }

    private string Word()
    {
        var word = new StringBuilder();
        for (var left = _random.Next(1, 4); left > 0; left--)
            word.Append(Syllables[_random.Next(Syllables.Length)]);
        return word.Append(Endings[_random.Next(Endings.Length)]).ToString();
    }
}
