using Bot.Chat.Replies;

namespace Bot.Study.Tests.Quotes;

public sealed class WhyCommandTests
{
    [Fact]
    public async Task Why_this_tells_each_hit_s_words_in_their_forms_to_whoever_asks_alone()
    {
        var quote = await Some.AskAsync("/quote negotiating peace");
        var why = await Some.PressAsync(quote, "Why this?");
        Assert.Equal(Visibility.Private, why.Visibility);
        var text = PlainText.Of(why);
        foreach (var quotation in quote.Quotations)
            Assert.Contains(quotation.Passage, text, StringComparison.Ordinal);
        Assert.Contains("negotiating – in this form: ", text, StringComparison.Ordinal);
        Assert.Contains("peace – as typed: “peace”", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_stood_in_for_a_misspelled_one_is_named() =>
        Assert.Contains(
            "Bratislawa – the nearest word of the text: “Bratislava”",
            PlainText.Of(await Some.PressAsync(await Some.AskAsync("/quote Bratislawa"), "Why this?")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_passage_that_is_only_related_is_called_that()
    {
        await using var group = Some.GroupWith(Some.LibraryOf(Related()));
        var reply = await Some.AskAsync(group, "/quote bear howl page:4");
        var why = await Some.AskAsync(group, reply.Buttons.First(button => button.Label == "Why this?").Call);
        Assert.Equal(
            PlainText.Of(reply).Contains("Related", StringComparison.Ordinal),
            PlainText.Of(why).Contains("None of the words", StringComparison.Ordinal)
        );
        Assert.Contains("None of the words", PlainText.Of(why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exact_words_and_note_markers_are_explained_as_such()
    {
        Assert.Contains(
            "word for word: “balance of power”",
            PlainText.Of(await Some.PressAsync(await Some.AskAsync("/quote \"balance of power\""), "Why this?")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the note’s marker: “[xli]”",
            PlainText.Of(await Some.PressAsync(await Some.AskAsync("/quote xli"), "Why this?")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_reasons_stay_within_the_horizon()
    {
        await using var group = Some.GroupWith(Some.LibraryOf("A Title\n\nA bear sleeps.\n\nThe bears wqlate eat."));
        await Some.AskAsync(group, "/settings horizon:1");
        var reply = await Some.AskAsync(group, "/quote bear", isModerator: false);
        var why = await Some.AskAsync(group, reply.Buttons.First(button => button.Label == "Why this?").Call, false);
        Assert.DoesNotContain("bears", PlainText.Of(why), StringComparison.Ordinal);
    }

    /// <summary>Enough paragraphs for neighbours: many tell of bears, and one of what the others tell beside them.</summary>
    private static string Related() =>
        "A Title\n\n"
        + string.Join(
            "\n\n",
            Enumerable
                .Range(1, 6)
                .Select(number => $"The bear in the snowy forest meets hunters at midnight, tale {number} of winter.")
        )
        + "\n\nHunters in the snowy forest at midnight tell a tale of winter.\n\n"
        + string.Join(
            "\n\n",
            Enumerable
                .Range(1, 120)
                .Select(number => $"Market{number} sells apple{number} and pear{number} by noon{number}.")
        );
}
