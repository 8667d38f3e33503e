using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Dialects;

public sealed class ConnectionFormsTests
{
    [Theory]
    [InlineData("Host=db.example;Port=5433;Database=bot;Username=u;Password=geheim", "bot at db.example:5433")]
    [InlineData("Server=db.example;Username=u;Password=geheim", "u at db.example:5432")]
    [InlineData("postgres://u:geheim@db.example:5433/bot", "bot at db.example:5433")]
    [InlineData("postgresql://u:geheim@db.example/bot?sslmode=verify-full", "bot at db.example:5432")]
    public async Task PostgreSQL_is_told_by_its_form_and_described_without_the_password(string text, string where)
    {
        await using var database = Database.At(text);
        Assert.Equal($"PostgreSQL database {where}", database.Description);
        Assert.Equal("for update skip locked", database.SkipLocked);
    }

    [Theory]
    [InlineData("Data Source=data/bot.db")]
    [InlineData("datasource=data/bot.db")]
    [InlineData("Filename=data/bot.db")]
    public async Task SQLite_is_told_by_its_form(string text)
    {
        await using var database = Database.At(text);
        Assert.Equal($"SQLite {Path.GetFullPath("data/bot.db")}", database.Description);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geheim")]
    [InlineData("Password=geheim")]
    [InlineData("Host=h;Password=ab;geheim=e")]
    [InlineData("Host=h;Port=geheim")]
    [InlineData("Host=h;Password=\"geheim")]
    [InlineData("postgres://u:geheim@:x/")]
    [InlineData("postgres://u:p@h/db?geheim=1")]
    [InlineData("Data Source=bot.db;geheim=1")]
    public void An_unreadable_connection_string_is_refused_without_repeating_it(string text)
    {
        var error = Assert.Throws<StorageException>(() => Database.At(text));
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Data Source=data/bot.db", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=bot;Mode=Memory")]
    public void A_database_in_memory_is_refused(string text) =>
        Assert.Contains(
            "in memory",
            Assert.Throws<StorageException>(() => Database.At(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_server_that_is_away_is_named_without_the_password()
    {
        await using var database = Database.At("Host=127.0.0.1;Port=1;Database=bot;Username=u;Password=geheim");
        var error = await Assert.ThrowsAsync<StorageException>(() => database.PrepareAsync(Some.Cancellation));
        Assert.Contains(
            "PostgreSQL database bot at 127.0.0.1:1 cannot be opened",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.GetTempFileName();
        await using var database = Database.At($"Data Source={file}/inside/bot.db");
        var error = await Assert.ThrowsAsync<StorageException>(() => database.PrepareAsync(Some.Cancellation));
        Assert.Contains($"SQLite {file}/inside/bot.db cannot be opened", error.Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
