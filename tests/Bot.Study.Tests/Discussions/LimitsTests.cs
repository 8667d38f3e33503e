using System.Text;
using Bot.Chat.Replies;
using DiscordMessage = Bot.Discord.Translate.MessageMaker;
using SlackMessage = Bot.Slack.Translate.MessageMaker;

namespace Bot.Study.Tests.Discussions;

public sealed class LimitsTests
{
    [Fact]
    public async Task Two_hundred_questions_long_names_and_forty_sections_are_paged_and_the_minutes_hold_all()
    {
        await using var circle = new Circle(Some.LibraryOf(FortySections()));
        var mod = Circle.Mod with { Name = LongName("Mod") };
        var opened = await circle.TypeAsync(mod, "/discuss open minutes:200");
        Assert.Equal(40, (await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion.Agenda.Count);
        var questions = Enumerable.Range(1, 200).Select(QuestionOf).ToList();
        foreach (var (index, question) in questions.Index())
        {
            var asker = Circle.Member(LongName($"Member {index % 30}"));
            Fits(await circle.TypeAsync(asker, $"/ask {question}"));
            if (index < 30)
                Fits(await circle.TypeAsync(asker, "/hand"));
        }
        await circle.SettleAsync();
        Fits(opened);
        Fits(circle.Board());
        Assert.Contains("more in the queue", PlainText.Of(circle.Board()), StringComparison.Ordinal);
        Fits(await circle.PanelAsync(mod));

        await ApproveAllAsync(circle, mod);
        await circle.SettleAsync();
        Fits(circle.Board());
        Assert.Contains("195 more questions", PlainText.Of(circle.Board()), StringComparison.Ordinal);

        var voting = await PagesAsync(circle, "Vote");
        Assert.All(questions, question => Assert.Contains(question, voting, StringComparison.Ordinal));
        var agenda = await PagesAsync(circle, "Agenda");
        Assert.All(
            Enumerable.Range(1, 40),
            number => Assert.Contains($"Section {number} of the paper", agenda, StringComparison.Ordinal)
        );

        var merge = await circle.AnswerAsync(mod, Bot.Chat.Commands.Call.To("discuss merge", ("n", "200")));
        Fits(await circle.SubmitAsync(mod, Assert.IsType<Form>(merge), ("into", "1")));
        await circle.TypeAsync(mod, "/discuss close");
        await circle.SettleAsync();
        var minutes = circle.MinutesFile();
        Assert.All(questions, question => Assert.Contains(question, minutes, StringComparison.Ordinal));
        Assert.All(
            Enumerable.Range(0, 30),
            number => Assert.Contains(LongName($"Member {number}"), minutes, StringComparison.Ordinal)
        );
        Assert.All(
            Enumerable.Range(1, 40),
            number => Assert.Contains($"Section {number} of the paper", minutes, StringComparison.Ordinal)
        );
        Assert.All(circle.Platform.EverShown, Fits);
    }

    [Fact]
    public async Task What_is_too_long_to_keep_is_refused_with_a_sentence_and_not_cut()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        var reply = await circle.TypeAsync(Circle.Member("Ann"), $"/ask {new string('w', 501)}");
        Assert.Contains("at most 500 characters; this has 501", PlainText.Of(reply), StringComparison.Ordinal);
        reply = await circle.TypeAsync(Circle.Mod, $"/discuss add {new string('w', 3001)}");
        Assert.Contains("at most 3000", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Empty((await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion.Contributions);
    }

    private static async Task ApproveAllAsync(Circle circle, Bot.Chat.Platforms.Member mod)
    {
        var desk = await circle.PressAsync(mod, await circle.PanelAsync(mod), "Questions (");
        for (var question = 1; question <= 200; question++)
        {
            Fits(desk);
            desk = await circle.PressAsync(mod, desk, "Approve");
            if (question < 200)
                desk = await circle.PressAsync(mod, desk, "Next waiting (");
        }
    }

    private static async Task<string> PagesAsync(Circle circle, string label)
    {
        var ann = Circle.Member("Ann");
        var page = await circle.PressAsync(ann, circle.Board(), label);
        var text = new StringBuilder(PlainText.Of(page));
        while (page.Buttons.Any(button => button.Label == "More →"))
        {
            Fits(page);
            page = await circle.PressAsync(ann, page, "More →");
            text.Append(PlainText.Of(page));
        }
        return text.ToString();
    }

    private static void Fits(Reply reply)
    {
        Assert.NotEmpty(PlainText.Of(reply));
        Assert.True(DiscordMessage.Holds(reply), $"Discord would not show all of: {PlainText.Of(reply)}");
        Assert.True(SlackMessage.Holds(reply), $"Slack would not show all of: {PlainText.Of(reply)}");
        Assert.All(reply.Buttons, button => Assert.InRange(button.Label.Length, 1, 75));
    }

    private static string LongName(string name) => $"{name} {new string('n', 500 - name.Length - 1)}";

    private static string QuestionOf(int number) =>
        $"Question number {number}, {new string('q', 470 - number.ToString().Length)}?";

    private static string FortySections() =>
        "A paper of forty sections\n\n"
        + string.Join(
            "\n\n",
            Enumerable
                .Range(1, 40)
                .Select(number =>
                    $"Section {number} of the paper\n\nThis is the one paragraph of section {number}, and it is long enough to be one. It has a second sentence as well."
                )
        );
}
