using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Benchmarks.Search;

/// <summary>Plain Lucene.Net: the English analyzer, BM25, in memory, nothing stored.</summary>
internal sealed class LucenePeer : ISearchPeer
{
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private RAMDirectory? _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public string Name => "Lucene.Net";

    public void Build(GeneratedText text)
    {
        Close();
        _directory = new RAMDirectory();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() };
        using (var writer = new IndexWriter(_directory, config))
        {
            foreach (var paragraph in text.Paragraphs)
                writer.AddDocument([new TextField("text", paragraph, Field.Store.NO)]);
        }
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public int Ask(string query)
    {
        var any = new BooleanQuery();
        using var stream = _analyzer.GetTokenStream("text", query);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            any.Add(new TermQuery(new Term("text", term.ToString())), Occur.SHOULD);
        stream.End();
        return _searcher!.Search(any, 10).ScoreDocs.Length;
    }

    public void Dispose()
    {
        Close();
        _analyzer.Dispose();
    }

    private void Close()
    {
        _reader?.Dispose();
        _directory?.Dispose();
    }
}
