using Bot.Texts.Papers;
using Bot.Texts.Quotations;
using Bot.Texts.Tests.Search;

namespace Bot.Texts.Tests.Quotations;

public sealed class QuotedPartsTests
{
    [Theory]
    [InlineData("He says “the ice closed the bay” there.", "the ice closed the bay")]
    [InlineData("He says \"the ice closed the bay\" there.", "the ice closed the bay")]
    [InlineData("Er sagt „the ice closed the bay“ da.", "the ice closed the bay")]
    [InlineData("Il dit « the ice closed the bay » là.", " the ice closed the bay ")]
    [InlineData("Er sagt »the ice closed the bay« da.", "the ice closed the bay")]
    [InlineData("Il dit ‹the ice closed the bay› là.", "the ice closed the bay")]
    [InlineData("He says ‘the ice closed the bay’ there.", "the ice closed the bay")]
    [InlineData("He says 'the ice closed the bay' there.", "the ice closed the bay")]
    [InlineData("It's 'the captain's temper, don't you see' there.", "the captain's temper, don't you see")]
    [InlineData("‘the governments’ plans for the ice’ he says", "the governments’ plans for the ice")]
    [InlineData("“He called it ‘ice’ and went” she said", "He called it ‘ice’ and went")]
    [InlineData("“one two” and “three four”", "one two|three four")]
    [InlineData("He says “the ice closed the bay", "the ice closed the bay")]
    [InlineData("He says “the ice closed\nI doubt it", "the ice closed")]
    [InlineData("“unclosed one and “closed one” end", "unclosed one and |closed one")]
    [InlineData("“first paragraph\n\n“second paragraph” end", "first paragraph\n\nsecond paragraph")]
    [InlineData("“first paragraph\n\nsecond paragraph” end", "first paragraph\n\nsecond paragraph")]
    [InlineData("Look:\n> the ice closed\n> the bay\nTrue?", "the ice closed\nthe bay")]
    [InlineData("the '90s and the captain's don'ts", "")]
    [InlineData("a 5\" screen", "")]
    [InlineData("no marks at all", "")]
    public void What_a_message_quotes_is_what_stands_in_its_marks(string message, string parts) =>
        Assert.Equal(parts, string.Join('|', QuotedParts.Of(message).Select(part => part.Words)));

    [Theory]
    [InlineData("In January 1911 the ice closed the bay", 1, 0)]
    [InlineData("He says “the ice closed the bay” and “no ship”", 1, 1)]
    [InlineData("“the ice closed the bay” and “The letters were never sent”", 2, 0)]
    [InlineData("“We are warm,” wrote the cook, “and the captain’s temper is worse than the ice.”", 1, 0)]
    [InlineData("“We are warm,” the “letters” of a cook", 1, 0)]
    [InlineData("no ship", 0, 1)]
    [InlineData("", 0, 1)]
    public void A_message_is_checked_quotation_by_quotation(string message, int checks, int tooShort)
    {
        var check = new QuotationChecker(SomeText.Of(SomeText.Harbour)).CheckMessage(message, Horizon.None);
        Assert.Equal((checks, tooShort), (check.Quotations.Count, check.TooShort));
    }
}
