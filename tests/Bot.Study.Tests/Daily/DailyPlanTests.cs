using Bot.Chat.Replies;
using Bot.Study.Daily;
using CsCheck;
using Testing.Postgres;

namespace Bot.Study.Tests.Daily;

public sealed class DailyPlanTests(TestDatabases databases)
{
    private static readonly ReadingPlan Plan = ReadingPlan.Of(Some.ShippedEdition);

    [Fact]
    public void Every_amount_brings_every_paragraph_once_and_never_reaches_across_a_section() =>
        Gen.Select(Gen.Int[1, 3000], Gen.Bool, Gen.Int[1, 60], Gen.Int[0, 5])
            .Sample(
                (count, isWords, from, doubled) =>
                {
                    var amount = new Amount(count, isWords);
                    var (at, posts, seen) = (from, 0, new List<int>());
                    while (Plan.Portion(at, amount, posts < doubled ? 2 : 1) is { Count: > 0 } portion)
                    {
                        seen.AddRange(portion.Select(paragraph => paragraph.Paragraph!.Value));
                        if (posts >= doubled)
                            Assert.Single(portion.Select(paragraph => paragraph.Section).Distinct());
                        at = seen[^1] + 1;
                        posts++;
                    }
                    Assert.Equal(Plan.Body.Select(p => p.Paragraph!.Value).Where(number => number >= from), seen);
                    Assert.Equal(posts, Plan.PostsFrom(from, amount, doubled));
                },
                iter: 2000,
                threads: 1
            );

    [Fact]
    public void An_amount_for_so_many_posts_needs_no_more_and_one_word_less_would()
    {
        var sections = Plan.Body.Select(paragraph => paragraph.Section).Distinct().Count();
        for (var posts = 1; posts <= Plan.Total; posts++)
        {
            var amount = Plan.InPosts(1, posts);
            Assert.Equal(posts >= sections, amount is not null);
            if (amount is not { } fitting)
                continue;
            Assert.True(Plan.PostsFrom(1, fitting) <= posts);
            Assert.True(fitting.Count == 1 || Plan.PostsFrom(1, fitting with { Count = fitting.Count - 1 }) > posts);
        }
    }

    [Fact]
    public async Task A_reading_can_be_planned_to_be_through_by_a_date()
    {
        await using var room = await Room.ReadingAsync(databases, "days:weekdays");
        var reply = await room.AskAsync("/daily plan finish-by:20 Nov");
        Assert.Contains("Through by Friday 20 November 2026", reply, StringComparison.Ordinal);
        await room.RunDaysAsync(19);
        Assert.Contains("come to its end", await room.AskAsync("/daily status"), StringComparison.Ordinal);
        Assert.Equal(Plan.Body.Select(paragraph => paragraph.Id.ToString()), room.Passages);
    }

    [Fact]
    public async Task A_date_too_early_is_refused_with_the_earliest_there_is()
    {
        await using var room = await Room.ReadingAsync(databases);
        var reply = await room.AskAsync("/daily plan finish-by:3 Nov");
        Assert.Contains("cannot be read by Tuesday 3 November 2026", reply, StringComparison.Ordinal);
        var earliest = reply[(reply.IndexOf("earliest date is ", StringComparison.Ordinal) + 17)..].Split('.')[0];
        Assert.Contains(
            "Through by",
            await room.AskAsync($"/daily plan finish-by:{earliest[(earliest.IndexOf(' ') + 1)..]}")
        );
        Assert.Contains("is over", await room.AskAsync("/daily plan finish-by:1 Nov 2026"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Catch up", "twice as much")]
    [InlineData("Rebalance", "Through by")]
    [InlineData("Extend", "The plan now ends on")]
    public async Task A_reading_that_is_behind_can_be_brought_back(string button, string words)
    {
        await using var room = await Room.ReadingAsync(databases, "amount:200 words");
        var planned = await room.AskAsync("/daily plan");
        room.Sleep(TimeSpan.FromDays(3) + TimeSpan.FromHours(6));
        await room.RunAsync(TimeSpan.FromMinutes(15));

        var behind = await room.ReplyAsync("/daily plan");
        Assert.Contains("posts behind it", PlainText.Of(behind), StringComparison.Ordinal);
        var choice = behind.Buttons.Single(each => each.Label == button);
        var after = await room.PressAsync(choice, isModerator: true);
        Assert.Contains(words, PlainText.Of(after), StringComparison.Ordinal);
        Assert.DoesNotContain("behind it", PlainText.Of(after), StringComparison.Ordinal);
        if (button != "Extend")
            Assert.Equal(EndOf(planned), EndOf(PlainText.Of(after)));
        await room.RunDaysAsync(60);
        Assert.Equal(Plan.Body.Select(paragraph => paragraph.Id.ToString()), room.Passages);
    }

    private static string EndOf(string plan)
    {
        var start = plan.IndexOf("the last on ", StringComparison.Ordinal);
        return plan[start..plan.IndexOf('.', start)];
    }
}
