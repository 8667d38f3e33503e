using Bot.Texts.Dates;
using CsCheck;

namespace Bot.Texts.Tests.Dates;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "1941",
        "42",
        "5",
        "500 BC",
        "th",
        "May",
        "March",
        "sept.",
        "spring",
        "the",
        "of",
        "-",
        "–",
        ", ",
        ".",
        "/",
        " ",
        "\u00A0",
        "\n\n",
        "to",
        "and",
        "between",
        "early",
        "mid",
        "end",
        "century",
        "s",
        "'",
        "years",
        "later",
        "ago",
        "next",
        "day",
        "that",
        "B.C.",
        "(",
        ")",
        "[xl]",
        "Monday",
        "\ud800",
        "é",
        "99999999999999999999",
    ];

    private static readonly Gen<string> Prose = Gen.Int[0, Pieces.Length - 1]
        .Select(index => Pieces[index])
        .Array[0, 60]
        .Select(words => string.Concat(words));

    [Fact]
    public void Any_text_is_read_and_every_date_lies_inside_it_in_order() =>
        Gen.OneOf(Prose, Prose.Select(text => text.Replace("s", " ")), Gen.String)
            .Sample(
                text =>
                {
                    var end = 0;
                    foreach (var time in SomeDates.Read(text, "1998-03-10"))
                    {
                        Assert.True(time.Range.Start >= end && time.Range.Length > 0 && time.Range.End <= text.Length);
                        Assert.True(time.Range.Contains(time.Words));
                        Assert.True(time.Interval.Earliest <= time.Interval.Latest);
                        Assert.False(
                            char.IsWhiteSpace(text[time.Range.Start]) || char.IsWhiteSpace(text[time.Range.End - 1])
                        );
                        end = time.Range.End;
                    }
                },
                iter: 3000
            );

    [Fact]
    public void The_same_text_gives_the_same_dates_twice() =>
        Prose.Sample(text => Assert.Equal(SomeDates.Read(text), SomeDates.Read(text)), iter: 300);

    [Fact]
    public void What_people_type_is_never_too_strange() =>
        Gen.OneOf(Prose, Gen.String)
            .Sample(
                typed =>
                {
                    if (CalendarTime.TryParse(typed, out var time))
                        Assert.True(time.Earliest <= time.Latest);
                },
                iter: 3000
            );

    [Fact]
    public void A_date_never_reaches_from_one_paragraph_into_the_next()
    {
        const string text = "It was in May\n\n1940 was a bad year";
        Assert.DoesNotContain(SomeDates.Read(text), time => time.Range.Of(text).Contains('\n'));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1941-")]
    [InlineData("5-")]
    [InlineData("from 1941 to ")]
    [InlineData("the ")]
    [InlineData("(")]
    [InlineData("May 5 and ")]
    [InlineData("the end of ")]
    [InlineData("two years later, ")]
    [InlineData("In May ")]
    [InlineData("two years after x ")]
    [InlineData("in the x like ")]
    [InlineData("B.")]
    public void A_hostile_text_costs_no_more_than_its_length(string piece)
    {
        // Eight times the length: a linear reader costs eight times as much, one with squares sixty-four times.
        var (few, many) = (Repeated(piece, 20_000), Repeated(piece, 160_000));
        var growth = Growth.Of(() => SomeDates.Read(few), () => SomeDates.Read(many));
        Assert.True(growth < 24, $"Eight times the length costs {growth:0.0} times as much.");
    }

    [Fact]
    public void A_reader_that_begins_anew_with_every_page_would_be_noticed()
    {
        var (few, many) = (Repeated("the ", 20_000), Repeated("the ", 160_000));
        var growth = Growth.Of(() => BeginAnew(few), () => BeginAnew(many));
        Assert.True(growth > 24, $"Eight times the length costs only {growth:0.0} times as much.");
    }

    [Fact]
    public void Ten_thousand_digits_are_no_year() =>
        Assert.Equal("", SomeDates.In("In " + new string('9', 10_000) + "."));

    private static string Repeated(string piece, int characters) =>
        string.Concat(Enumerable.Repeat(piece, characters / piece.Length));

    private static void BeginAnew(string text)
    {
        for (var end = 5_000; end <= text.Length; end += 5_000)
            SomeDates.Read(text[..end]);
    }
}
