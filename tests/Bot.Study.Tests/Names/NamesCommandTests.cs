using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Tests.Names;

public sealed class NamesCommandTests
{
    private const string Spelled = """
        A Title

        Volodymyr Zelensky spoke in Kyiv. Mr Brown said no.

        Volodymyr Zelenskyy, who spoke in Odesa, went home.

        Later Mrs Wqhidden said yes in Wqtown.
        """;

    [Fact]
    public async Task The_list_says_who_and_what_and_how_often()
    {
        var text = PlainText.Of(await Some.AskAsync("/names"));
        Assert.Contains("People: Emmanuel Macron 51, Vladimir Putin 17", text, StringComparison.Ordinal);
        Assert.Contains("Places: Russia", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_shows_where_it_first_stands_everywhere_it_stands_and_its_spellings()
    {
        var reply = await Some.AskAsync("/names Élysée");
        Assert.Equal(Visibility.Private, reply.Visibility);
        Assert.Contains("Élysée", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains("Elysée", PlainText.Of(reply), StringComparison.Ordinal);
        Some.AssertVerbatim(reply, Some.ShippedEdition);
        var mentions = await Some.AllPagesAsync("/names Elysee", "Next");
        Assert.Equal(
            mentions.Count,
            mentions.Select(mention => mention.Start + mention.Marks[0].Start).Distinct().Count()
        );
        Assert.Equal(mentions.OrderBy(mention => mention.Start + mention.Marks[0].Start), mentions);
    }

    [Fact]
    public async Task A_surname_alone_is_the_one_person_who_has_it()
    {
        var reply = await Some.AskAsync("/names Macron");
        Assert.StartsWith("Emmanuel Macron", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains(", E. Macron ", PlainText.Of(reply), StringComparison.Ordinal);
        var file = await Some.PressAsync(reply, "Full list");
        Assert.Equal(51, Encoding.UTF8.GetString(file.Files.Single().Content.Span).Split("\n- ").Length - 1);
    }

    [Fact]
    public async Task Spellings_become_one_name_when_a_moderator_confirms_and_two_again_when_taken_back()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Spelled));
        var reply = await Some.AskAsync(group, "/names Zelensky");
        var same = Assert.Single(reply.Buttons, button => button.Label.StartsWith("Same as", StringComparison.Ordinal));
        var refused = await Some.AskAsync(group, same.Call, isModerator: false);
        Assert.Contains("moderators", PlainText.Of(refused), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Zelenskyy 1",
            PlainText.Of(await Some.AskAsync(group, "/names Zelensky")),
            StringComparison.Ordinal
        );

        var merged = await Some.AskAsync(group, same.Call);
        Assert.Contains("Volodymyr Zelensky 1, Volodymyr Zelenskyy 1", PlainText.Of(merged), StringComparison.Ordinal);
        Assert.Equal(2, merged.Quotations.Count());

        var apart = await Some.AskAsync(group, "/names \"Volodymyr Zelensky\" \"same:-Volodymyr Zelenskyy\"");
        Assert.DoesNotContain("Zelenskyy 1", PlainText.Of(apart), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_group_s_spellings_are_not_another_s()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Spelled));
        await using var other = Some.GroupWith(Some.LibraryOf(Spelled));
        await Some.AskAsync(group, Call.To("names", ("name", "Volodymyr Zelensky"), ("same", "Volodymyr Zelenskyy")));
        Assert.DoesNotContain(
            "Zelenskyy 1",
            PlainText.Of(await Some.AskAsync(other, "/names Zelensky")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Names_beyond_the_horizon_stay_hidden()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Spelled));
        await Some.AskAsync(group, "/settings horizon:2");
        Assert.DoesNotContain(
            "Wq",
            PlainText.Of(await Some.AskAsync(group, "/names", false)),
            StringComparison.Ordinal
        );
        var hidden = await Some.AskAsync(group, "/names Wqhiddem", isModerator: false);
        Assert.Empty(hidden.Buttons);
        Assert.Contains(
            "Mrs Wqhidden",
            PlainText.Of(await Some.AskAsync(group, "/names ahead:true")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_paper_in_another_language_says_that_names_are_understood_in_English_only()
    {
        var english = Some.LibraryOf(Spelled).Papers[0];
        await using var group = Some.GroupWith(new Library([english with { Language = "fr" }]));
        Assert.Contains("English only", PlainText.Of(await Some.AskAsync(group, "/names")), StringComparison.Ordinal);
    }
}
