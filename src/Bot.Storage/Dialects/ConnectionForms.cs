using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Storage.Dialects;

/// <summary>
/// Tells a SQLite connection string from a PostgreSQL one by its form. Its errors say nothing of what was given and have
/// no inner exception: the drivers' own may repeat a part of the password.
/// </summary>
internal static class ConnectionForms
{
    private static readonly string[] SqliteWords = ["Data Source", "DataSource", "Filename"];
    private static readonly string[] PostgresWords = ["Host", "Server"];
    private static readonly string[] LimitWords = ["Maximum Pool Size", "MaxPoolSize", "Max Pool Size"];

    public static Dialect Read(string connectionString)
    {
        if (IsPostgresUri(connectionString))
            return Postgres(FromUri(connectionString));
        var words = Words(connectionString);
        if (PostgresWords.Any(words.ContainsKey))
            return Postgres(Parsed(() => new NpgsqlConnectionStringBuilder(connectionString)));
        if (SqliteWords.Any(words.ContainsKey))
            return Sqlite(Parsed(() => new SqliteConnectionStringBuilder(connectionString)));
        throw Unreadable();
    }

    private static SqliteDialect Sqlite(SqliteConnectionStringBuilder settings) =>
        settings.DataSource.Length == 0 || settings.DataSource == ":memory:" || settings.Mode == SqliteOpenMode.Memory
            ? throw new StorageException(
                "The connection string names a database in memory, which would be empty after every start. "
                    + "Name a file, such as Data Source=data/bot.db."
            )
            : new SqliteDialect(settings);

    private static PostgresDialect Postgres(NpgsqlConnectionStringBuilder settings) =>
        new(settings, LimitWords.Any(((DbConnectionStringBuilder)settings).ShouldSerialize));

    private static bool IsPostgresUri(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    // The form in which hosting services hand a database out.
    private static NpgsqlConnectionStringBuilder FromUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw Unreadable();
        var user = uri.UserInfo.Split(':', 2);
        return Parsed(() =>
        {
            var settings = new NpgsqlConnectionStringBuilder
            {
                Host = uri.Host,
                Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            };
            if (uri.AbsolutePath.Length > 1)
                settings.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
            if (user[0].Length > 0)
                settings.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1)
                settings.Password = Uri.UnescapeDataString(user[1]);
            foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var pair = part.Split('=', 2);
                // The C library writes sslmode=verify-full where Npgsql says VerifyFull.
                var value = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
                settings[pair[0]] = pair[0] == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
            }
            return settings;
        });
    }

    private static DbConnectionStringBuilder Words(string connectionString) =>
        Parsed(() => new DbConnectionStringBuilder { ConnectionString = connectionString });

    private static T Parsed<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Unreadable();
        }
    }

    private static StorageException Unreadable() =>
        new(
            "Storage__ConnectionString cannot be read. Write Data Source=data/bot.db for a SQLite file, or "
                + "Host=…;Database=…;Username=…;Password=… (or postgres://…) for PostgreSQL; a value with ; or = in it "
                + "stands in double quotes."
        );
}
