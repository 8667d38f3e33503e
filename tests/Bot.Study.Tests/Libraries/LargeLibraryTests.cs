using System.Diagnostics;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Libraries;
using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Microsoft.Extensions.DependencyInjection;
using Testing.Postgres;

namespace Bot.Study.Tests.Libraries;

/// <summary>
/// A long book, and a library of many papers; smaller ones by default, a book of 5,000 paragraphs and 1,000 papers against
/// the clock with <c>BOT_LONG=1</c>.
/// </summary>
public sealed class LargeLibraryTests(TestDatabases databases)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("BOT_LONG") == "1";
    private static readonly int Paragraphs = IsLong ? 5_000 : 400;
    private static readonly int Papers = IsLong ? 1_000 : 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_book_is_taken_in_whole_while_commands_keep_answering()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await Some.AskAsync(group, "/quote war");
        var watch = Stopwatch.StartNew();
        var bringing = Task.Run(() => LibrarySteps.ReadItAsync(group, Some.Room, Book()), Cancel);
        var (asked, slowest) = (0, TimeSpan.Zero);
        var elsewhere = Some.Room with { Group = "elsewhere" };
        do
        {
            var began = watch.Elapsed;
            var call = Call.To("quote", ("words", "Bratislava"));
            var answer = await LibrarySteps.AnswerAsync(group, new Invocation(call, elsewhere, Some.Ann));
            Assert.NotEmpty(Assert.IsType<Reply>(answer).Quotations);
            slowest = watch.Elapsed - began > slowest ? watch.Elapsed - began : slowest;
            asked++;
        } while (!bringing.IsCompleted);
        await bringing;
        var taken = watch.Elapsed;

        Assert.True(asked > 1);
        Assert.Equal("¶7", (await Some.AskAsync(group, "/quote wqplace7")).Quotations.Single().Passage);
        var last = await Some.AskAsync(group, $"/passage ¶{Paragraphs}");
        Assert.Contains($"wqplace{Paragraphs}", last.Quotations.Single().Text, StringComparison.Ordinal);
        if (!IsLong)
            return;
        TestContext.Current.SendDiagnosticMessage(
            $"{Paragraphs} paragraphs in {taken.TotalSeconds:F1} s; beside it {asked} commands, the slowest in {slowest.TotalMilliseconds:F0} ms"
        );
        Assert.True(taken < TimeSpan.FromSeconds(10), $"{taken}");
        Assert.True(slowest < TimeSpan.FromSeconds(1.5), $"{slowest}");
    }

    [Theory, BothDatabases]
    public async Task Of_many_papers_a_start_reads_the_one_that_is_asked_for_and_no_other(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        await FillAsync(connection);
        var watch = Stopwatch.StartNew();
        await using var group = Some.GroupOn(connection);
        var list = await Some.AskAsync(group, "/library list");
        Assert.Contains("Page 1 of", PlainText.Of(list), StringComparison.Ordinal);
        var typing = new Invocation(Call.To("library use"), Some.Room, Some.Ann);
        Assert.Single(group.GetRequiredService<Dispatcher>().Complete("title", "Letters 17 from", typing));
        Assert.Contains(
            "reads “Letters 17 ",
            PlainText.Of(await Some.AskAsync(group, "/library use letters-17")),
            StringComparison.Ordinal
        );
        Assert.Single((await Some.AskAsync(group, "/quote wqletters")).Quotations);
        var started = watch.Elapsed;
        if (!IsLong)
            return;
        TestContext.Current.SendDiagnosticMessage(
            $"{backend}: a library of {Papers} papers is listed and read from {started.TotalMilliseconds:F0} ms after the start"
        );
        Assert.True(started < TimeSpan.FromSeconds(2), $"{started}");
    }

    /// <summary>Many papers of which one alone can be read: whoever looks into another stumbles.</summary>
    private static async Task FillAsync(string connection)
    {
        await using var before = Some.GroupOn(connection);
        var papers = before.GetRequiredService<GroupPapers>();
        var ours = new GroupKey(Some.Room.Platform, Some.Room.Group);
        for (var number = 1; number <= Papers; number++)
        {
            var source = $"Letters {number} from the harbour\n\nThe wqletters {number} came late.";
            var paper = new Paper(
                new PaperId($"letters-{number}"),
                $"Letters {number} from the harbour",
                "Somebody",
                "en",
                "",
                new Edition(source, PlainTextReader.Read(source)),
                new Dictionary<int, string>()
            );
            await papers.AcceptAsync(ours, paper, "ann", DateTimeOffset.UnixEpoch, Cancel);
        }
        await before
            .GetRequiredService<Database>()
            .ExecuteAsync("update editions set division = 'broken' where paper_id <> 'letters-17'", null, Cancel);
    }

    private static string Book()
    {
        var random = new Random(8);
        var words = Some.ShippedEdition.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var book = new StringBuilder("A Long Book\n\n");
        for (var number = 1; number <= Paragraphs; number++)
        {
            book.Append("Here is wqplace").Append(number);
            for (var word = 0; word < 60; word++)
                book.Append(' ').Append(words[random.Next(words.Length)].Trim('.', '!', '?', '[', ']'));
            book.Append(".\n\n");
        }
        return book.ToString();
    }
}
