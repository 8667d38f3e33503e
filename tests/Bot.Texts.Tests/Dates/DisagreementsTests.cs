using System.Diagnostics;

namespace Bot.Texts.Tests.Dates;

public sealed class DisagreementsTests
{
    [Theory]
    [InlineData(
        "On 4 March 1809 the wooden bridge below the mill was carried away by the flood.",
        "The flood carried the wooden bridge below the mill away on 9 March 1809."
    )]
    [InlineData(
        "The treaty of Saint-Loup was signed in 1811 by the duke himself.",
        "In 1812, the duke himself signed the treaty of Saint-Loup."
    )]
    public void The_same_told_at_two_times_is_found(string one, string other)
    {
        var found = Assert.Single(SomeDates.Timeline($"A history\n\n{one}\n\n{other}\n").Disagreements);
        Assert.Equal(one, found.One.Passage.Text);
        Assert.Equal(other, found.Other.Passage.Text);
    }

    [Theory]
    [InlineData(
        "On 4 March 1809 the wooden bridge below the mill was carried away by the flood.",
        "In March 1809 the flood carried the wooden bridge below the mill away.",
        "a month that holds the day"
    )]
    [InlineData(
        "On 4 March 1809 the wooden bridge below the mill was carried away by the flood.",
        "The duke, who cared little for mills and bridges, bought the village on 9 March 1809.",
        "another story"
    )]
    [InlineData(
        "On 4 March 1809 the wooden bridge below the mill was carried away by the flood.",
        "The flood of 4 March 1809 carried away the wooden bridge below the mill, which was rebuilt in 1810.",
        "both times named"
    )]
    public void What_can_stand_side_by_side_is_no_disagreement(string one, string other, string reason) =>
        Assert.True(SomeDates.Timeline($"A history\n\n{one}\n\n{other}\n").Disagreements.Count == 0, reason);

    [Fact]
    public void One_paragraph_may_tell_a_thing_twice() =>
        Assert.Empty(
            SomeDates
                .Timeline(
                    "A history\n\nThe old duke signed the treaty in May 1811. The old duke signed the treaty again in June 1812.\n"
                )
                .Disagreements
        );

    [Fact]
    public void Many_entries_of_the_same_words_cost_no_more_than_their_number()
    {
        var days = Enumerable
            .Range(0, 8000)
            .Select(index => $"On {index % 28 + 1} May {1000 + index / 8} the old council met again in the town hall.");
        var timeline = SomeDates.Timeline($"A history\n\n{string.Join("\n\n", days)}\n");
        var watch = Stopwatch.StartNew();
        _ = timeline.Disagreements;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }
}
