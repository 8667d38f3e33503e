using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Bot.Discord.Load;

/// <summary>
/// The echo in an empty house: a web server that serves nothing, a Lucene index that is open, an SQLite database with
/// nothing in it. What this takes when idle, a bot that is built of these parts cannot go below.
/// </summary>
internal static class House
{
    public static async Task RunAsync(string api, string token, string paper)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Echo.Add(builder.Services, api, token);
        await using var app = builder.Build();

        using var index = new RAMDirectory();
        using (var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48))
        using (var writer = new IndexWriter(index, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)))
            foreach (var line in await File.ReadAllLinesAsync(paper))
                writer.AddDocument([new TextField("text", line, Field.Store.NO)]);
        using var reader = DirectoryReader.Open(index);
        new IndexSearcher(reader).Search(new TermQuery(new Term("text", "bratislava")), 3);

        await using var database = new SqliteConnection("Data Source=:memory:");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "create table shelf (id integer)";
        await command.ExecuteNonQueryAsync();

        await app.StartAsync();
        // As the bot does when it has started.
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await app.WaitForShutdownAsync();
    }
}
