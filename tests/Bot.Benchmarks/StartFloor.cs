using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Benchmarks;

/// <summary>
/// What a program pays that builds the same kind of host and opens a Lucene index, and does nothing else: the floor that
/// the start of <c>bot ask</c> is held against.
/// </summary>
internal static class StartFloor
{
    public static void Run(string source, string folder)
    {
        using var host = Host.CreateApplicationBuilder().Build();
        host.Services.GetRequiredService<IHostApplicationLifetime>();
        if (!System.IO.Directory.Exists(folder))
            Build(source, folder);
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var hits = new IndexSearcher(reader).Search(new TermQuery(new Term("text", "bratislava")), 3);
        foreach (var hit in hits.ScoreDocs)
            Console.WriteLine(reader.Document(hit.Doc).Get("text"));
    }

    private static void Build(string source, string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var line in File.ReadLines(source).Where(line => line.Length > 0))
            writer.AddDocument([new TextField("text", line, Field.Store.YES)]);
    }
}
