using Bot.Texts.Papers;
using Lucene.Net.Index;

namespace Bot.Texts.Search;

/// <summary>
/// The words of one edition, ready to be searched: title, headings and paragraphs. It is made of the edition alone and
/// can be made again at any time; immutable and safe for any number of threads.
/// </summary>
public sealed partial class PassageIndex
{
    private readonly Edition _edition;
    private readonly WordForms _forms;
    private readonly Lexicon _lexicon;
    private readonly BlockTable _table;
    private readonly StemRows _rows;
    private readonly StemPostings _stems;
    private readonly NeighbourGraph? _graph;
    private readonly Lazy<LookAlikes> _alike;
    private readonly AtomicReader _reader;

    private PassageIndex(Edition edition, WordForms forms, IndexData data, AtomicReader reader)
    {
        _edition = edition;
        _forms = forms;
        (_lexicon, _table, _rows, _graph, _) = data;
        _alike = new Lazy<LookAlikes>(() => new LookAlikes(data.Lexicon));
        _stems = new StemPostings(_table, _rows, _lexicon.Stems.Length);
        _reader = reader;
    }

    /// <summary>Builds the index in memory.</summary>
    /// <param name="language">BCP 47; English forms are known, other languages are searched as written.</param>
    public static PassageIndex Build(Edition edition, string language = "en")
    {
        var forms = WordForms.Of(language);
        return Over(edition, forms, IndexData.Of(edition, forms));
    }

    private static PassageIndex Over(Edition edition, WordForms forms, IndexData data) =>
        // Nobody writes to it again, so the reader is never closed; the collector takes it with the index.
        new(edition, forms, data, DirectoryReader.Open(data.Postings).Leaves[0].AtomicReader);
}
