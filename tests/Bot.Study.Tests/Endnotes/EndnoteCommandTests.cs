using Bot.Chat.Replies;
using Bot.Texts.Readers;

namespace Bot.Study.Tests.Endnotes;

public sealed class EndnoteCommandTests
{
    [Theory]
    [InlineData("xli")]
    [InlineData("[XLI]")]
    [InlineData("[41]")]
    [InlineData(" 041 ")]
    public async Task A_number_may_be_typed_in_any_form(string number) =>
        Assert.Equal(
            PlainText.Of(await Some.AskAsync("/endnote 41")),
            PlainText.Of(await Some.AskAsync($"/endnote {number}"))
        );

    [Fact]
    public async Task Every_note_shows_the_sentence_that_carries_its_marker()
    {
        for (var number = 1; number <= 104; number++)
        {
            var reply = await Some.AskAsync($"/endnote {number}");
            Some.AssertVerbatim(reply, Some.ShippedEdition);
            var sentence = Assert.Single(reply.Quotations);
            var marker = $"[{RomanNumeral.Format(number)}]";
            Assert.Equal(marker, sentence.Text.Substring(sentence.Marks[0].Start, sentence.Marks[0].Length));
        }
    }

    [Fact]
    public async Task A_file_without_bodies_is_said_to_have_none_and_moderators_hear_how_to_add_them()
    {
        Assert.Contains("notes.txt", PlainText.Of(await Some.AskAsync("/endnote 41")), StringComparison.Ordinal);
        var asMember = PlainText.Of(await Some.AskAsync(Some.Group, "/endnote 41", isModerator: false));
        Assert.Contains("markers of its notes only", asMember, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.txt", asMember, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_the_same_source_is_quoted()
    {
        var group = Some.GroupWith(
            Some.LibraryOf("Title\n\nA claim.[i] Another claim.[ii]\n\n[i] The first body.\n\n[ii] The second body.")
        );
        var reply = await Some.AskAsync(group, "/endnote ii");
        Assert.Equal(["The second body.", "Another claim.[ii]"], reply.Quotations.Select(quotation => quotation.Text));
    }

    [Theory]
    [InlineData("105")]
    [InlineData("0")]
    [InlineData("999999999")]
    public async Task A_number_that_is_none_of_the_notes_is_answered_with_the_range(string number)
    {
        var reply = await Some.AskAsync($"/endnote {number}");
        Assert.False(reply.IsRefusal);
        Assert.Contains("1 [i] to 104 [civ]", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iiii")]
    [InlineData("banana")]
    [InlineData("-3")]
    [InlineData("4.1")]
    [InlineData("")]
    public async Task What_is_no_number_is_refused(string number) =>
        Assert.True((await Some.AskAsync($"/endnote {number}")).IsRefusal);

    [Fact]
    public async Task The_notes_of_a_quotation_are_one_button_away()
    {
        var reply = await Some.PressAsync(await Some.AskAsync("/passage 14.3"), "Endnotes");
        Assert.Contains("41 [xli], 42 [xlii]", PlainText.Of(reply), StringComparison.Ordinal);
    }
}
