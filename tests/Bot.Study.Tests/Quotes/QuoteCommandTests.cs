using Bot.Chat.Replies;
using CsCheck;

namespace Bot.Study.Tests.Quotes;

public sealed class QuoteCommandTests
{
    [Fact]
    public async Task Bratislava_is_found_in_its_six_paragraphs_page_by_page()
    {
        var quotations = await Some.AllPagesAsync("/quote Bratislava", "Next");
        Assert.Equal([14, 16, 17, 18, 21, 22], quotations.Select(quotation => quotation.Paragraph!.Value).Order());
        Assert.All(quotations, quotation => Assert.Contains("§", quotation.Place, StringComparison.Ordinal));
        Assert.All(quotations, quotation => Assert.NotEmpty(quotation.Marks));
    }

    [Fact]
    public async Task A_page_can_be_turned_back()
    {
        var first = await Some.AskAsync("/quote Bratislava");
        var again = await Some.PressAsync(await Some.PressAsync(first, "Next"), "Back");
        Assert.Equal(
            first.Quotations.Select(quotation => quotation.Passage),
            again.Quotations.Select(quotation => quotation.Passage)
        );
    }

    [Fact]
    public async Task The_words_of_title_and_headings_are_found_and_have_a_place()
    {
        var reply = await Some.AskAsync("/quote \"Why the new approach\"");
        var quotation = Assert.Single(reply.Quotations);
        Assert.Equal(("§3", null), (quotation.Passage, quotation.Paragraph));
        Assert.Equal(
            "§0",
            (await Some.AskAsync("/quote \"stages and roots of a new approach\"")).Quotations.First().Passage
        );
    }

    [Fact]
    public async Task What_is_not_in_the_text_is_answered_with_what_was_searched()
    {
        var reply = await Some.AskAsync("/quote xyzzyq");
        Assert.Equal((Visibility.Private, false), (reply.Visibility, reply.IsRefusal));
        Assert.Empty(reply.Quotations);
        Assert.Contains("Looked for: xyzzyq. Searched 5,561 words", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Contains("nearest words of the text", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exact_means_these_words_in_this_order()
    {
        Assert.NotEmpty((await Some.AskAsync("/quote balance of power exact:true")).Quotations);
        Assert.Empty((await Some.AskAsync("/quote power of balance exact:true")).Quotations);
        Assert.Contains(
            "word for word",
            PlainText.Of(await Some.AskAsync("/quote balance of power exact:true")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/quote \"power of balance\" exact:true")]
    [InlineData("/quote “power of balance” exact:true")]
    public async Task Quotation_marks_are_shown_once_where_nothing_is_found(string line) =>
        Assert.StartsWith(
            "“power of balance” is not in this text.",
            PlainText.Of(await Some.AskAsync(line)),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_private_answer_can_be_shared_and_its_buttons_stay_private()
    {
        var reply = await Some.AskAsync("/quote Bratislava private:true");
        Assert.Equal(Visibility.Private, reply.Visibility);
        Assert.Equal(Visibility.Private, (await Some.PressAsync(reply, "More context")).Visibility);
        Assert.Equal(Visibility.Private, (await Some.PressAsync(reply, "Next")).Visibility);
        Assert.Equal(Visibility.Room, (await Some.PressAsync(reply, "Share")).Visibility);
    }

    [Fact]
    public async Task More_context_is_the_whole_paragraph()
    {
        var reply = await Some.PressAsync(await Some.AskAsync("/quote Bratislava"), "More context ¶16");
        Assert.Equal("¶16", Assert.Single(reply.Quotations).Passage);
    }

    [Theory]
    [InlineData("/quote")]
    [InlineData("/quote    ")]
    [InlineData("/quote \u00A0")]
    public async Task Without_words_it_says_what_to_type(string line)
    {
        var reply = await Some.AskAsync(line);
        Assert.True(reply.IsRefusal);
        Assert.Contains("Try /quote Bratislava", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("...!?;")]
    [InlineData("🙂🙃")]
    [InlineData("שלום עולם")]
    [InlineData("مرحبا")]
    [InlineData("\uD800")]
    [InlineData("a AND (b")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("~^[]{}\\")]
    [InlineData("[xli")]
    public async Task Whatever_is_typed_gets_a_sensible_answer(string words)
    {
        var reply = await Some.AskAsync($"/quote {words}");
        Assert.DoesNotContain("Something went wrong", PlainText.Of(reply), StringComparison.Ordinal);
        Some.AssertVerbatim(reply, Some.ShippedEdition);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_no_trouble()
    {
        var reply = await Some.AskAsync("/quote " + string.Concat(Enumerable.Repeat("balance ", 1250)));
        Assert.NotEmpty(reply.Quotations);
        Assert.All(reply.Buttons, button => Assert.True(button.Label.Length <= 75));
    }

    [Fact]
    public async Task Every_quotation_of_any_question_is_a_slice_of_the_source_with_its_place()
    {
        var words = Some.ShippedEdition.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var own = Gen.Int[0, words.Length - 6]
            .SelectMany(start => Gen.Int[1, 5].Select(count => string.Join(' ', words.Skip(start).Take(count))));
        var misspelt = own.Where(query => query.Length > 5)
            .SelectMany(query => Gen.Int[1, query.Length - 2].Select(at => query[..at] + query[(at + 1)..]));
        var noise = Gen.String[Gen.Char.AlphaNumeric, 1, 20];
        await Gen.OneOf(own, misspelt, noise)
            .SampleAsync(
                async query =>
                    Some.AssertVerbatim(
                        await Some.AskAsync($"/quote {query.Replace(":", "", StringComparison.Ordinal)}"),
                        Some.ShippedEdition
                    ),
                iter: 500
            );
    }
}
