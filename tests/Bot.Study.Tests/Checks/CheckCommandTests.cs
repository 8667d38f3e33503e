using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Checks;

public sealed class CheckCommandTests
{
    private static readonly Edition Edition = Some.ShippedEdition;

    [Theory]
    [InlineData("sees France as a Trojan horse to extend its influence", "Verbatim")]
    [InlineData("sees france as a “Trojan horse”, to extend its influence", "Same words, other punctuation or case")]
    [InlineData("sees France as a horse to extend its influence", "Shortened")]
    [InlineData("sees France as a wooden horse to extend its influence", "Altered")]
    [InlineData("It was the best of times, it was the worst of times", "Not in this text")]
    public async Task A_quotation_gets_its_verdict_and_the_words_of_the_text(string quotation, string verdict)
    {
        var reply = await Some.AskAsync($"/check {quotation}");
        Assert.Equal(Visibility.Private, reply.Visibility);
        Assert.StartsWith(verdict, PlainText.Of(reply), StringComparison.Ordinal);
        Assert.NotEmpty(reply.Quotations);
        Some.AssertVerbatim(reply, Edition);
    }

    [Fact]
    public async Task A_dropped_not_is_called_out_before_anything_else()
    {
        var reply = await Some.AskAsync(
            "/check Dialogue was rejected, and France’s historic position on refusing Ukraine membership"
        );
        var rows = Assert.IsType<ReplyBlock.Rows>(reply.Blocks[1]);
        Assert.Equal("A negation was dropped: “not”", PlainText.Of(rows));
        Assert.Contains("Left out: “not”", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_stand_against_the_words_of_the_text_and_are_marked_there()
    {
        var reply = await Some.AskAsync("/check sees France as a wooden horse to extend its influence");
        Assert.Contains("Said: “wooden” – the text: “Trojan”", PlainText.Of(reply), StringComparison.Ordinal);
        var quotation = Assert.Single(reply.Quotations);
        Assert.Equal(
            "Trojan",
            quotation.Text.Substring(quotation.Marks.Single().Start, quotation.Marks.Single().Length)
        );
    }

    [Fact]
    public async Task Every_quotation_of_a_message_has_a_verdict_of_its_own_page_by_page()
    {
        var message = string.Join(" and ", Enumerable.Repeat("“sees France as a Trojan horse”", 5)) + " or “a horse”";
        var reply = await Some.AskAsync($"/check {message}");
        Assert.Equal(4, reply.Quotations.Count());
        Assert.Contains("Quotations 1–4 of 5.", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains("shorter than 4 words: 1", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Single((await Some.PressAsync(reply, "Next")).Quotations);
    }

    [Fact]
    public async Task More_context_is_the_whole_paragraph()
    {
        var reply = await Some.AskAsync("/check sees France as a Trojan horse");
        Assert.Equal(
            reply.Quotations.Single().Paragraph,
            (await Some.PressAsync(reply, "More context")).Quotations.Single().Paragraph
        );
    }

    [Fact]
    public async Task A_long_quotation_is_shown_cut_and_lies_whole_in_a_file()
    {
        var paragraph = Edition.Paragraphs.MaxBy(block => block.Range.Length)!.Range.Of(Edition.Source);
        var reply = await Some.AskAsync($"/check {paragraph}");
        Assert.StartsWith("Verbatim", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.True(reply.Quotations.Single().CutAfter);
        Assert.True(PlainText.Of(reply).Length < 1900);
        Assert.Contains(
            paragraph,
            Encoding.UTF8.GetString(reply.Files.Single().Content.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fewer_than_four_words_are_too_few() =>
        Assert.Contains(
            "4 words or more",
            PlainText.Of(await Some.AskAsync("/check Trojan horse")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Second wqtwo vxthree words are here.")]
    [InlineData("Second wqtwo words are here")]
    [InlineData("Second wqtwo zjfour words are here")]
    public async Task Beyond_the_horizon_nothing_is_said_but_that(string quotation)
    {
        await using var group = Some.GroupWith(
            Some.LibraryOf("A Title\n\nFirst wqone words are here.\n\nSecond wqtwo vxthree words are here.")
        );
        await Some.AskAsync(group, "/settings horizon:1");
        var reply = await Some.AskAsync(group, $"/check {quotation}", isModerator: false);
        Assert.StartsWith("Beyond what the group has read", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Empty(reply.Quotations);
        Assert.Empty(reply.Buttons);
        Assert.Empty(reply.Files);
        Assert.Equal(
            quotation.Contains("vxthree", StringComparison.Ordinal),
            PlainText.Of(reply).Contains("vxthree", StringComparison.Ordinal)
        );
        var ahead = await Some.AskAsync(group, $"/check {quotation} ahead:true");
        Assert.NotEmpty(ahead.Quotations);
    }

    [Fact]
    public async Task It_is_asked_on_somebody_s_message_too()
    {
        var entry = Assert.IsType<MessageEntry>(
            Some.Group.GetRequiredService<CommandTable>().Find("check")!.Definition.OnMessage
        );
        Assert.Equal("Check quotation", entry.Label);
        var message = "I read:\n> sees France as a Trojan horse\nand “sees France as a ‘wooden’ horse”, no?";
        var reply = await Some.AskAsync(Some.Group, Call.To("check", (entry.TextOption, message)));
        var text = PlainText.Of(reply);
        Assert.StartsWith("Verbatim", text, StringComparison.Ordinal);
        Assert.Contains("Altered", text, StringComparison.Ordinal);
        Some.AssertVerbatim(reply, Edition);
    }

    [Fact]
    public async Task A_quotation_may_span_paragraphs_and_each_is_shown()
    {
        var (first, second) = (Edition.Paragraphs[5], Edition.Paragraphs[6]);
        var spanning = Edition.Source[(first.Range.End - 120)..(second.Range.Start + 120)];
        var reply = await Some.AskAsync(Some.Group, Call.To("check", ("quotation", spanning)));
        Assert.DoesNotContain("Not in this text", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Equal(
            [6, 7],
            reply.Quotations.Select(quotation => quotation.Paragraph).Distinct().Order().Select(at => at!.Value)
        );
        Some.AssertVerbatim(reply, Edition);
    }

    [Fact]
    public async Task Ten_thousand_words_are_answered_on_pages_that_fit()
    {
        var words = Edition.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var many = string.Join(' ', Enumerable.Range(0, 10_000).Select(at => words[at % words.Length]));
        var quoted = string.Join(
            ' ',
            Enumerable
                .Range(0, 1_000)
                .Select(at =>
                    $"“{string.Join(' ', words.Skip(at).Take(10)).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)}”"
                )
        );
        foreach (var message in (string[])[many, quoted])
        {
            var started = TimeProvider.System.GetTimestamp();
            var reply = await Some.AskAsync(Some.Group, Call.To("check", ("quotation", message)));
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(15));
            Assert.True(PlainText.Of(reply).Length <= 4000);
            Assert.True(reply.Buttons.Count <= 20);
            Some.AssertVerbatim(reply, Edition);
        }
    }

    [Fact]
    public async Task The_matching_rules_are_in_the_help() =>
        Assert.Contains(
            "note markers such as [xli] are skipped",
            PlainText.Of(await Some.AskAsync("/help check")),
            StringComparison.Ordinal
        );
}
