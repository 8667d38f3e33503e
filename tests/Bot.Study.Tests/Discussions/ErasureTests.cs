using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Discussions;

public sealed class ErasureTests
{
    [Fact]
    public async Task A_member_deleted_in_the_middle_leaves_order_and_counts_and_neither_name_nor_words()
    {
        await using var circle = new Circle();
        var (ann, ben) = (Circle.Member("Annabella Unforgotten"), Circle.Member("Ben"));
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        await circle.TypeAsync(ann, "/hand");
        await circle.TypeAsync(ben, "/hand");
        await circle.TypeAsync(ann, "/ask Why unmistakably mine?");
        await circle.TypeAsync(ben, "/ask And what of this?");
        var put = await circle.OpenFormAsync(ann, circle.Board(), "Put a passage forward");
        await circle.SubmitAsync(ann, put, ("passage", "¶5"), ("claim", "My unmistakable claim."));
        await circle.AnswerAsync(
            Circle.Mod,
            Call.To("discuss add", ("words", "Unmistakable talk."), ("author", ann.Name))
        );
        foreach (var number in new[] { 1, 2 })
            await circle.AnswerAsync(Circle.Mod, Call.To("discuss question", ("act", "approve"), ("n", $"{number}")));
        foreach (var number in new[] { 1, 2 })
            await circle.AnswerAsync(ann, Call.To("discuss vote", ("n", $"{number}"), ("up", "true")));
        await circle.SettleAsync();
        Assert.Contains("Annabella", PlainText.Of(circle.Board()), StringComparison.Ordinal);
        var before = (await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion;

        var kept = PlainText.Of(await circle.TypeAsync(ann, "/privacy show"));
        Assert.Contains("What you said in discussions: 3", kept, StringComparison.Ordinal);
        var export = (await circle.TypeAsync(ann, "/privacy export")).Files.Single();
        foreach (var words in new[] { "unmistakably mine", "unmistakable claim", "Unmistakable talk" })
            Assert.Contains(words, Encoding.UTF8.GetString(export.Content.Span), StringComparison.Ordinal);
        await circle.PressAsync(ann, await circle.TypeAsync(ann, "/privacy delete"), "Delete it");
        await circle.SettleAsync();

        var after = (await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion;
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.Queue.InOrder.Select(hand => hand.Key), after.Queue.InOrder.Select(hand => hand.Key));
        Assert.Equal([1, 1], after.Questions.Select(question => question.Votes));
        Assert.DoesNotContain("Annabella", PlainText.Of(circle.Board()), StringComparison.Ordinal);
        Assert.Contains("1. a former member", PlainText.Of(circle.Board()), StringComparison.Ordinal);

        // The discussion goes on, also for whoever comes back as somebody new.
        Assert.Contains(
            "You are number 3",
            PlainText.Of(await circle.TypeAsync(ann with { Name = "Newcomer" }, "/hand")),
            StringComparison.Ordinal
        );
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        var minutes = circle.MinutesFile();
        Assert.Contains("a former member: (these words were deleted)", minutes, StringComparison.Ordinal);
        Assert.Contains("And what of this?", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("mistakab", minutes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Annabella", minutes, StringComparison.Ordinal);
        await AssertKeptNowhereAsync(circle, "Annabella", "mistakab");
    }

    [Fact]
    public async Task A_message_added_to_minutes_goes_with_its_writer_who_made_no_gesture_and_bears_another_name_by_now()
    {
        await using var circle = new Circle();
        var ann = Circle.Member("Annabella Unforgotten");
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await AddAsync(circle, "discuss add", "words", "Unmistakable talk.", ann);
        await AddAsync(circle, "ask", "question", "An unmistakable question?", ann);
        var renamed = ann with { Name = "Bella" };
        var export = (await circle.TypeAsync(renamed, "/privacy export")).Files.Single();
        Assert.Contains("Unmistakable talk", Encoding.UTF8.GetString(export.Content.Span), StringComparison.Ordinal);
        await circle.PressAsync(renamed, await circle.TypeAsync(renamed, "/privacy delete"), "Delete it");
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        Assert.Contains("(these words were deleted) (added by Mod)", circle.MinutesFile(), StringComparison.Ordinal);
        await AssertKeptNowhereAsync(circle, "Annabella", "mistakab");
    }

    [Fact]
    public async Task Whoever_takes_another_members_name_or_added_their_message_deletes_nothing_of_theirs()
    {
        await using var circle = new Circle();
        var ann = Circle.Member("Ann");
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        var cohost = Circle.Member("Cora") with { IsModerator = true };
        await AddAsync(circle, "discuss add", "words", "Ann said this.", ann, cohost);
        var namesake = Circle.Member("somebody else") with { Name = "Ann" };
        await circle.TypeAsync(namesake, "/hand");
        foreach (var leaving in new[] { namesake, cohost })
            await circle.PressAsync(leaving, await circle.TypeAsync(leaving, "/privacy delete"), "Delete it");
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        Assert.Contains(
            "Ann: Ann said this. (added by a former member)",
            circle.MinutesFile(),
            StringComparison.Ordinal
        );
    }

    /// <summary>What a message's menu sends.</summary>
    private static async Task AddAsync(
        Circle circle,
        string command,
        string option,
        string words,
        Member writer,
        Member? by = null
    ) =>
        await circle.AnswerAsync(
            by ?? Circle.Mod,
            Call.To(command, (option, words), ("author", writer.Name), ("writer", writer.Id.Member))
        );

    /// <summary>Every text in every table.</summary>
    private static async Task AssertKeptNowhereAsync(Circle circle, params string[] words)
    {
        var tables = await circle.Database.ListAsync<string>(
            "select name from sqlite_master where type = 'table'",
            null,
            Gathering.Cancel
        );
        Assert.True(tables.Count > 10);
        foreach (var table in tables)
        {
            var columns = await circle.Database.ListAsync<string>(
                "select name from pragma_table_info(@Table)",
                new { Table = table },
                Gathering.Cancel
            );
            foreach (var column in columns)
            foreach (var word in words)
                Assert.Equal(
                    (table, column, 0),
                    (
                        table,
                        column,
                        await circle.Database.FirstAsync<long>(
                            $"select count(*) from {table} where cast({column} as text) like @Word",
                            new { Word = $"%{word}%" },
                            Gathering.Cancel
                        )
                    )
                );
        }
    }
}
