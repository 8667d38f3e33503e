using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks.Search;

/// <summary>SQLite's FTS5 with its Porter tokenizer and bm25, in memory, the words of a query joined by OR.</summary>
internal sealed class FtsPeer : ISearchPeer
{
    private SqliteConnection? _connection;
    private SqliteCommand? _ask;

    public string Name => "SQLite FTS5";

    public void Build(GeneratedText text)
    {
        Dispose();
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "create virtual table texts using fts5(text, content='', tokenize='porter unicode61')";
        create.ExecuteNonQuery();
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into texts (rowid, text) values ($id, $text)";
        var (id, words) = (
            insert.Parameters.Add("$id", SqliteType.Integer),
            insert.Parameters.Add("$text", SqliteType.Text)
        );
        for (var at = 0; at < text.Paragraphs.Count; at++)
        {
            (id.Value, words.Value) = (at + 1, text.Paragraphs[at]);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        _ask = _connection.CreateCommand();
        _ask.CommandText = "select rowid from texts where texts match $query order by rank limit 10";
        _ask.Parameters.Add("$query", SqliteType.Text);
    }

    public int Ask(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"");
        _ask!.Parameters[0].Value = string.Join(" OR ", words);
        var found = 0;
        using var rows = _ask.ExecuteReader();
        while (rows.Read())
            found++;
        return found;
    }

    public void Dispose()
    {
        _ask?.Dispose();
        _connection?.Dispose();
    }
}
