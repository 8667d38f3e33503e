using Bot.Texts.Papers;
using Bot.Texts.Quotations;
using CsCheck;

namespace Bot.Texts.Tests.Quotations;

public sealed class ManyQuotationsTests
{
    private static readonly IReadOnlyList<Edition> Papers =
    [
        SeedPaper.Edition,
        .. Enumerable.Range(1, 4).Select(seed => InventedPaper.Of(seed, 40)),
    ];

    private static readonly Dictionary<Edition, QuotationChecker> Checkers = Papers.ToDictionary(
        paper => paper,
        paper => new QuotationChecker(paper)
    );

    /// <summary>More can be asked for than every run needs.</summary>
    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("BOT_QUOTATIONS"),
        out var asked
    )
        ? asked
        : 4000;

    [Fact]
    public void Of_thousands_of_quotations_made_in_a_known_way_hardly_one_is_misjudged()
    {
        var cases = new MadeCases(seed: 20, Papers);
        var (all, wrong, mayBeVerbatim, lostNots) = (0, new List<string>(), new List<string>(), new List<string>());
        while (all < Count)
        {
            if (cases.Next() is not { } made)
                continue;
            all++;
            var check = Checkers[made.Edition].Check(made.Quotation, Horizon.None);
            if (check.Verdict != made.Expected)
                wrong.Add($"{made.Expected} taken for {check.Verdict}: {made.Quotation}");
            if (check.Verdict == QuotationVerdict.Verbatim && made.Expected != QuotationVerdict.Verbatim)
                mayBeVerbatim.Add(made.Quotation);
            if (made.DropsNot && !check.DropsNegation)
                lostNots.Add(made.Quotation);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{all - wrong.Count} of {all} right");
        Assert.Empty(mayBeVerbatim);
        Assert.Empty(lostNots);
        Assert.True(wrong.Count <= 0.005 * all, $"{wrong.Count} of {all} wrong\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Any_text_gets_a_verdict_and_every_place_is_one_of_the_text()
    {
        var noise = Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab “”\"'’„«».…[]xi>\n\ud800"], 0, 60]);
        noise.Sample(
            text =>
            {
                var edition = SeedPaper.Edition;
                foreach (var check in Checkers[edition].CheckMessage(text, new Horizon(5)).Quotations)
                {
                    Assert.All(check.Places, place => Assert.True(place.End <= edition.Paragraphs[4].Range.End));
                    Assert.All(check.Differences, difference => _ = difference.Said?.Of(check.Words));
                }
                Checkers[edition].Check(text, Horizon.None);
            },
            iter: 2000
        );
    }
}
