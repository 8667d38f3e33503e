using System.Text;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Tests.Concordances;

public sealed class ConcordanceCommandTests
{
    private const string Bears = """
        A Title About Bears

        The grey bear sleeps. Every bear eats.

        No bears here but a white bear.

        Late bear wqlate.
        """;

    [Fact]
    public async Task Every_occurrence_stands_in_its_line_with_its_place()
    {
        var lines = await Some.AllPagesAsync("/concordance Bratislava", "Next");
        Assert.Equal(
            Count(Some.ShippedEdition, "Bratislava"),
            lines.Count(line => line.Text.Contains("Bratislava", StringComparison.Ordinal))
        );
        Assert.All(
            lines,
            line => Assert.Equal("Bratislava", line.Text.Substring(line.Marks[0].Start, line.Marks[0].Length))
        );
        Some.AssertVerbatim(await Some.AskAsync("/concordance Bratislava"), Some.ShippedEdition);
    }

    [Fact]
    public async Task Any_form_counts_unless_exact_is_asked_for()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Bears));
        Assert.Equal(6, (await Some.AskAsync(group, "/concordance bears")).Quotations.Count());
        Assert.Equal(2, (await Some.AskAsync(group, "/concordance bears exact:true")).Quotations.Count());
    }

    [Fact]
    public async Task Lines_can_stand_in_the_order_of_the_neighbour_word()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Bears));
        Assert.Equal(
            ["Every bear eats", "grey bear sleeps", "Late bear wqlate", "white bear"],
            await WordsAroundAsync(group, "/concordance bear exact:true by:before")
        );
        Assert.Equal(
            ["white bear", "Every bear eats", "grey bear sleeps", "Late bear wqlate"],
            await WordsAroundAsync(group, "/concordance bear exact:true by:after")
        );
        Assert.True((await Some.AskAsync(group, "/concordance bear by:length")).IsRefusal);
    }

    [Fact]
    public async Task Words_in_a_row_are_looked_for_together() =>
        Assert.All(
            await Some.AllPagesAsync("/concordance balance of power", "Next"),
            line =>
                Assert.Equal(
                    "balance of power",
                    line.Text.Substring(line.Marks[0].Start, line.Marks[0].Length).Replace('\u00a0', ' ')
                )
        );

    [Fact]
    public async Task Each_section_is_counted_and_a_long_list_lies_whole_in_a_file()
    {
        var reply = await Some.AskAsync("/concordance Russia exact:true");
        Assert.Equal(Visibility.Private, reply.Visibility);
        var rows = Assert.IsType<ReplyBlock.Rows>(reply.Blocks.First(block => block is ReplyBlock.Rows));
        var total = Count(Some.ShippedEdition, "Russia");
        Assert.Equal(
            total,
            rows.Lines.Sum(line =>
                int.Parse(PlainText.Of([line[1]]), System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        var file = Encoding.UTF8.GetString(reply.Files.Single().Content.Span);
        Assert.Equal(total, file.Split("**Russia").Length - 1);
        Assert.Empty((await Some.PressAsync(reply, "Next")).Files);
    }

    [Fact]
    public async Task Nothing_beyond_the_horizon_is_shown_or_counted()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Bears));
        await Some.AskAsync(group, "/settings horizon:1");
        var reply = await Some.AskAsync(group, "/concordance bear", isModerator: false);
        Assert.Equal(3, reply.Quotations.Count());
        Assert.DoesNotContain("white", PlainText.Of(reply), StringComparison.Ordinal);
        var hidden = await Some.AskAsync(group, "/concordance wqlate", isModerator: false);
        Assert.Contains("does not occur", PlainText.Of(hidden), StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Buttons, button => button.Label == "wqlate");
        Assert.Single((await Some.AskAsync(group, "/concordance wqlate ahead:true")).Quotations);
    }

    [Fact]
    public async Task A_word_that_is_not_there_gets_the_nearest_ones()
    {
        var reply = await Some.AskAsync("/concordance Bratislawa");
        Assert.Contains("Bratislava", reply.Buttons[0].Label, StringComparison.Ordinal);
        Assert.NotEmpty((await Some.PressAsync(reply, "Bratislava")).Quotations);
    }

    private static int Count(Edition edition, string word) =>
        edition.Blocks.Sum(block =>
            System.Text.RegularExpressions.Regex.Count(
                block.Range.Of(edition.Source),
                $@"\b{word}\b(?!-)",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        );

    private static async Task<IEnumerable<string>> WordsAroundAsync(
        Microsoft.Extensions.DependencyInjection.ServiceProvider group,
        string line
    ) =>
        (await Some.AskAsync(group, line)).Quotations.Select(quotation =>
        {
            var mark = quotation.Marks[0];
            var before = quotation.Text[..mark.Start].TrimEnd().Split(' ', '.')[^1];
            var after = quotation.Text[(mark.Start + mark.Length)..].TrimStart().Split(' ', '.')[0];
            return $"{before} {quotation.Text.Substring(mark.Start, mark.Length)} {after}".Trim();
        });
}
