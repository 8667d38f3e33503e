using Bot.Chat.Replies;

namespace Bot.Study.Tests.Discussions;

public sealed class WithheldNameTests
{
    [Fact]
    public async Task A_withheld_name_is_seen_by_moderators_and_by_nobody_else()
    {
        await using var circle = new Circle();
        var quentin = Circle.Member("Quentin Incognito");
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        var form = await circle.OpenFormAsync(quentin, circle.Board(), "Ask a question");
        Assert.Contains(form.Fields, field => field.Label.Contains("moderators see it", StringComparison.Ordinal));
        var asked = await circle.SubmitAsync(quentin, form, ("question", "Am I alone?"), ("anonymous", "yes"));
        Assert.Contains("the moderators of this room see it", PlainText.Of(asked), StringComparison.Ordinal);
        await circle.TypeAsync(Circle.Member("Cleo"), "/hand");
        await circle.TypeAsync(Circle.Mod, "/discuss cohost Cleo");

        var desk = await circle.PressAsync(Circle.Mod, await circle.PanelAsync(Circle.Mod), "Questions (");
        Assert.Contains("Quentin Incognito (name withheld", PlainText.Of(desk), StringComparison.Ordinal);

        // A cohost sees to the question, and not who asked it.
        var seen = new List<Answer>();
        var cleo = Circle.Member("Cleo");
        var panel = await circle.PanelAsync(cleo);
        var questions = await circle.PressAsync(cleo, panel, "Questions (");
        seen.AddRange([panel, questions, await circle.PressAsync(cleo, questions, "Approve")]);
        var cohosts = await circle.PressAsync(cleo, panel, "Cohosts");
        seen.AddRange([cohosts, await circle.OpenFormAsync(cleo, cohosts, "Hand the lead over…")]);
        seen.Add(await circle.TypeAsync(cleo, "/discuss cohost Quentin Incognito"));
        seen.Add(await circle.PressAsync(Circle.Member("Eve"), circle.Board(), "Vote"));
        seen.Add(await circle.TypeAsync(Circle.Member("Eve"), "/discuss minutes"));
        await circle.TypeAsync(Circle.Mod, "/discuss close");
        await circle.SettleAsync();
        seen.AddRange(circle.Platform.EverShown);
        Assert.All(seen, DoesNotTell);
        Assert.Contains("name withheld: Am I alone?", circle.MinutesFile(), StringComparison.Ordinal);
    }

    private static void DoesNotTell(Answer answer)
    {
        var told = answer switch
        {
            Reply reply =>
            [
                PlainText.Of(reply),
                .. reply.Buttons.Select(button => button.Label + button.Call.Encode()),
                .. reply.Files.Select(file => file.Name + System.Text.Encoding.UTF8.GetString(file.Content.Span)),
            ],
            Form form => [form.Call.Encode(), .. form.Fields.SelectMany(field => field.Choices.Append(field.Value))],
            _ => (IEnumerable<string>)[],
        };
        // The cohost typed the name, so the refusal has it; it says the same for any name.
        Assert.All(
            told,
            line =>
                Assert.True(
                    !line.Contains("Incognito", StringComparison.Ordinal)
                        || line.StartsWith("Nobody called “Quentin Incognito”", StringComparison.Ordinal),
                    line
                )
        );
    }
}
