using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Discussions;

public sealed class UnapprovedQuestionsTests
{
    private static readonly Member Ann = Circle.Member("Ann");

    [Fact]
    public async Task A_member_reads_in_the_minutes_of_an_open_discussion_no_question_that_no_moderator_approved()
    {
        await using var circle = await WithQuestionsAsync();
        var minutes = await MinutesForAsync(circle, Circle.Member("Ben"));
        Assert.Contains("What was let through?", minutes, StringComparison.Ordinal);
        AssertOnlyCounted(minutes);
    }

    [Fact]
    public async Task Nor_does_the_group_in_those_of_a_closed_one()
    {
        await using var circle = await WithQuestionsAsync();
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        Assert.Contains("Question 1 was not answered.", circle.MinutesFile(), StringComparison.Ordinal);
        AssertOnlyCounted(circle.MinutesFile());
        AssertOnlyCounted(await MinutesForAsync(circle, Ann));
    }

    [Fact]
    public async Task Moderators_read_all_of_them_with_their_state_and_the_reason()
    {
        await using var circle = await WithQuestionsAsync();
        var minutes = await MinutesForAsync(circle, Circle.Mod);
        foreach (
            var words in new[]
            {
                "What was let through?",
                "Was “nothing that stands",
                "Was this “put aside”",
                "is waiting for a moderator",
                "Set aside because: Off the point.",
                "Question 2: “nothing that stands anywhere in this text”",
            }
        )
            Assert.Contains(words, minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("not shown here", minutes, StringComparison.Ordinal);
    }

    /// <summary>Question 1 approved, 2 waiting, 3 and 4 set aside as one, 5 part of the first, 6 withdrawn.</summary>
    private static async Task<Circle> WithQuestionsAsync()
    {
        var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        foreach (
            var question in new[]
            {
                "What was let through?",
                "Was “nothing that stands anywhere in this text” meant?",
                "Was this “put aside” by somebody?",
                "Was this “put aside” as well?",
                "What else was let through?",
                "Was this taken back?",
            }
        )
            await circle.TypeAsync(Ann, $"/ask {question}");
        await ActAsync(circle, Circle.Mod, "discuss question", ("act", "approve"), ("n", "1"));
        await ActAsync(circle, Circle.Mod, "discuss merge", ("n", "4"), ("into", "3"));
        await ActAsync(circle, Circle.Mod, "discuss merge", ("n", "5"), ("into", "1"));
        await ActAsync(circle, Circle.Mod, "discuss aside", ("n", "3"), ("reason", "Off the point."));
        await ActAsync(circle, Ann, "discuss withdraw", ("n", "6"));
        return circle;
    }

    private static async Task ActAsync(
        Circle circle,
        Member who,
        string command,
        params (string Name, string Value)[] with
    ) => await circle.AnswerAsync(who, Call.To(command, with));

    private static async Task<string> MinutesForAsync(Circle circle, Member who) =>
        Encoding.UTF8.GetString((await circle.TypeAsync(who, "/discuss minutes")).Files.Single().Content.Span);

    private static void AssertOnlyCounted(string minutes)
    {
        Assert.Contains("What else was let through?", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing that stands", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("put aside", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("Off the point", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 2", minutes, StringComparison.Ordinal);
        Assert.Contains("Not approved by a moderator, and not shown here: 1.", minutes, StringComparison.Ordinal);
        Assert.Contains("Set aside by the moderators, and not shown here: 2.", minutes, StringComparison.Ordinal);
        Assert.Contains("Withdrawn by whoever asked: 1.", minutes, StringComparison.Ordinal);
    }
}
