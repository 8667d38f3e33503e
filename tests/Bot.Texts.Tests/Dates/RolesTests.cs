using Bot.Texts.Dates;

namespace Bot.Texts.Tests.Dates;

public sealed class RolesTests
{
    [Theory]
    [InlineData("In 1811 the mill burnt down.")]
    [InlineData("The mill burnt down in March 1811, to nobody's regret.")]
    [InlineData("Since 1811, the mill has stood empty.")]
    [InlineData("Until December 1811, the miller paid no rent.")]
    [InlineData("If, after 4 March 1811, he spoke of courage, he meant his own.")]
    [InlineData("He gave a third speech (May 1811), and was applauded.")]
    [InlineData("It was in Lyon in 1811 that he said so.")]
    [InlineData("He claimed that in 1811 the mill was sound.")]
    [InlineData("The miller, who in 1811 sold the mill, regretted it.")]
    public void A_sentence_that_says_what_happened_makes_an_entry(string sentence) =>
        Assert.Equal(StatementRole.Event, Assert.Single(SomeDates.Read(sentence)).Role);

    [Theory]
    [InlineData("He never spoke of the treaty of 1811.")]
    [InlineData("He was cautious, like his father in 1811, and kept his money.")]
    [InlineData("He would give way only slowly, even after 4 March 1811.")]
    [InlineData("They stopped talking after the burning of the mill in 1811.")]
    [InlineData("He bought the mill that had burnt down in 1811.")]
    [InlineData("He thanked the farmers who in 1811 opposed the duke.")]
    [InlineData("It was unthinkable before 4 March 1811.")]
    [InlineData("He read The Mill (1811) twice.")]
    [InlineData("He read it in a later edition (Paris, Dubois, 1811) twice.")]
    public void A_date_that_only_tells_which_thing_is_meant_is_a_mention(string sentence) =>
        Assert.Equal(StatementRole.Mention, Assert.Single(SomeDates.Read(sentence)).Role);

    [Theory]
    [InlineData("The mill has stood empty since 1811.", TimeRelation.Since)]
    [InlineData("As early as 1811, the mill stood empty.", TimeRelation.Since)]
    [InlineData("He paid no rent until March 1811.", TimeRelation.Until)]
    [InlineData("The mill was a ruin by 1811.", TimeRelation.By)]
    [InlineData("After 1811, nobody came.", TimeRelation.After)]
    [InlineData("Before the end of 1811, nobody came.", TimeRelation.Before)]
    [InlineData("As of April 1811, the mill is for sale.", TimeRelation.AsOf)]
    [InlineData("The mill burnt down in 1811.", TimeRelation.On)]
    public void The_word_in_front_says_how_it_stands_to_the_date(string sentence, TimeRelation relation) =>
        Assert.Equal(relation, Assert.Single(SomeDates.Read(sentence)).Relation);
}
