using System.Diagnostics;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;
using Bot.Texts.Tests.Search;

namespace Bot.Texts.Tests.Quotations;

public sealed class QuotationCheckerTests
{
    private static readonly Edition Edition = SomeText.Of(SomeText.Harbour);
    private static readonly QuotationChecker Checker = new(Edition);

    [Theory]
    [InlineData("The keeper of the harbour wrote down every ship.", QuotationVerdict.Verbatim)]
    [InlineData("ice closed the bay, and no ship came.[i]", QuotationVerdict.Verbatim)]
    [InlineData("asked him to wait.[ii] He did", QuotationVerdict.Verbatim)]
    [InlineData("asked him\u00a0to wait.[ii] He did", QuotationVerdict.Verbatim)]
    [InlineData("asked him to wait. He did", QuotationVerdict.Punctuation)]
    [InlineData("asked him to wait.[iv] he did", QuotationVerdict.Punctuation)]
    [InlineData("THE CAPTAIN'S TEMPER IS WORSE", QuotationVerdict.Punctuation)]
    [InlineData("[A]nd the captain`s temper is worse", QuotationVerdict.Altered)]
    [InlineData("[A]nd the captain's temper is worse", QuotationVerdict.Punctuation)]
    [InlineData("Captain Oystein Bregancon sailed for Abo", QuotationVerdict.Punctuation)]
    [InlineData("and no ship came.\nCaptain Øystein Brégançon sailed", QuotationVerdict.Punctuation)]
    [InlineData("The keeper wrote down every ship", QuotationVerdict.Shortened)]
    [InlineData("The keeper … wrote down [...] ship", QuotationVerdict.Shortened)]
    [InlineData("The keeper of the harbour wrote down every cat", QuotationVerdict.Altered)]
    [InlineData("at Brégançon grave and", QuotationVerdict.Absent)]
    [InlineData("read them aloud at Brégançon grave", QuotationVerdict.Altered)]
    [InlineData("wrote down every ship. The letters were never sent.", QuotationVerdict.Joined)]
    [InlineData("It is a truth universally acknowledged", QuotationVerdict.Absent)]
    [InlineData("", QuotationVerdict.Absent)]
    [InlineData("…", QuotationVerdict.Absent)]
    public void A_quotation_gets_the_first_verdict_that_holds(string quotation, QuotationVerdict expected) =>
        Assert.Equal(expected, Checker.Check(quotation, Horizon.None).Verdict);

    [Fact]
    public void Words_that_were_left_out_are_shown()
    {
        var check = Checker.Check("The keeper wrote down every ship", Horizon.None);
        var left = Assert.Single(check.Differences);
        Assert.Equal((null, "of the harbour"), (left.Said, left.Text!.Value.Of(Edition.Source)));
    }

    [Theory]
    [InlineData("him to wait. He did answer.", "not")]
    [InlineData("The letters were sent.", "never")]
    [InlineData("His crew had asked … He did answer.", "not")]
    [InlineData("closed the bay, and ship came", "no")]
    public void A_dropped_negation_is_called_out(string quotation, string negation)
    {
        var check = Checker.Check(quotation, Horizon.None);
        Assert.True(check.DropsNegation);
        Assert.Contains(
            check.Differences,
            difference => difference.Text?.Of(Edition.Source).Split(' ').Contains(negation) == true
        );
    }

    [Fact]
    public void A_negation_that_was_put_in_is_called_out()
    {
        var check = Checker.Check("In spring the keeper never found the letters of the crew", Horizon.None);
        Assert.Equal((QuotationVerdict.Altered, true), (check.Verdict, check.AddsNegation));
    }

    [Fact]
    public void A_changed_word_stands_against_the_word_of_the_text()
    {
        var check = Checker.Check("The insurers of Bremen paid nothing. They said", Horizon.None);
        var changed = Assert.Single(check.Differences);
        Assert.Equal("Bremen", changed.Said!.Value.Of(check.Words));
        Assert.Equal("Lübeck", changed.Text!.Value.Of(Edition.Source));
    }

    [Fact]
    public void A_joined_quotation_names_its_places_in_the_order_of_the_quotation()
    {
        var check = Checker.Check("The letters were never sent. The insurers of Lübeck paid nothing", Horizon.None);
        Assert.Equal(
            ["The letters were never sent", "The insurers of Lübeck paid nothing"],
            check.Places.Select(place => place.Of(Edition.Source))
        );
    }

    [Fact]
    public void What_is_absent_has_a_nearest_sentence()
    {
        var check = Checker.Check("all the letters a cook wrote home from the sea", Horizon.None);
        Assert.Equal(QuotationVerdict.Absent, check.Verdict);
        Assert.Contains("wrote the cook", check.Nearest!.Value.Of(Edition.Source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The letters were never sent.")]
    [InlineData("the letters were NEVER sent")]
    [InlineData("In spring the keeper found letters of the crew")]
    [InlineData("The insurers of Bremen paid nothing. They said")]
    public void What_stands_beyond_the_horizon_is_answered_with_that_alone(string quotation)
    {
        var check = Checker.Check(quotation, new Horizon(2));
        Assert.Equal(QuotationVerdict.Beyond, check.Verdict);
        Assert.Empty(check.Places);
        Assert.Empty(check.Differences);
        Assert.Null(check.Nearest);
    }

    [Fact]
    public void What_has_been_read_is_answered_whatever_comes_later() =>
        Assert.Equal(
            QuotationVerdict.Altered,
            Checker.Check("The keeper of the harbour wrote down every cat", new Horizon(1)).Verdict
        );

    [Fact]
    public void Ten_thousand_words_are_judged_at_once()
    {
        var paper = InventedPaper.Of(seed: 5, paragraphs: 2000);
        var checker = new QuotationChecker(paper);
        var own = paper.Source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var foreign = InventedPaper.Of(seed: 6, paragraphs: 400).Source;
        var altered = own.Skip(500).Take(10_000).Select((word, at) => at % 7 == 3 ? "zebra" : word);
        foreach (
            var (text, expected) in new (string, QuotationVerdict?)[]
            {
                (string.Join(' ', altered), QuotationVerdict.Altered),
                (string.Join(' ', foreign.Split(' ').Take(10_000)), QuotationVerdict.Absent),
                (string.Join(' ', Enumerable.Repeat("zebra", 9000)) + " the the the", QuotationVerdict.Absent),
                (string.Join(' ', Enumerable.Repeat("the of", 5000)), null),
            }
        )
        {
            var started = Stopwatch.GetTimestamp();
            var verdict = checker.CheckMessage(text, Horizon.None).Quotations.Single().Verdict;
            Assert.Equal(expected ?? verdict, verdict);
            // Generous: the machine may be busy, and three seconds is what platforms give.
            Assert.True(
                Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2),
                $"{expected}: {Stopwatch.GetElapsedTime(started)}"
            );
            TestContext.Current.TestOutputHelper?.WriteLine($"{expected}: {Stopwatch.GetElapsedTime(started)}");
        }
    }
}
