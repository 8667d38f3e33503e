using Bot.Texts.Papers;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.Texts.Search;

/// <summary>Everything an index holds beside the edition itself.</summary>
/// <param name="Postings">Where Lucene keeps which block has which stem.</param>
internal sealed record IndexData(
    Lexicon Lexicon,
    BlockTable Table,
    StemRows Rows,
    NeighbourGraph? Graph,
    Directory Postings
)
{
    public static IndexData Of(Edition edition, WordForms forms)
    {
        var words = EditionWords.Read(edition, forms);
        var table = BlockTable.Of(edition, words);
        var postings = new RAMDirectory();
        IndexWriting.Write(postings, words);
        return new IndexData(words.Lexicon, table, StemRows.Of(words), NeighbourSearch.Of(words, table), postings);
    }
}
