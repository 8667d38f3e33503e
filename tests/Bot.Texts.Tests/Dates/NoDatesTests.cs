namespace Bot.Texts.Tests.Dates;

public sealed class NoDatesTests
{
    [Theory]
    [InlineData("The harbour holds 1500 ships.")]
    [InlineData("More than 2000 people signed.")]
    [InlineData("It cost $1900 to repair.")]
    [InlineData("It cost € 1850 to repair.")]
    [InlineData("They counted 1,914 votes.")]
    [InlineData("The pump moves 1850.5 litres.")]
    [InlineData("Resolution 1441 was read aloud.")]
    [InlineData("See page 1812 of the register.")]
    [InlineData("See pp. 1812 for the list.")]
    [InlineData("The model A1900 was dropped.")]
    [InlineData("A part with number 1950 is missing.")]
    [InlineData("They walked 1800 miles.")]
    [InlineData("Some 1700 soldiers were left.")]
    public void A_number_that_counts_pays_measures_or_names_is_no_year(string sentence) =>
        Assert.Equal("", SomeDates.In(sentence));

    [Theory]
    [InlineData("The ships are 10 to 15 times heavier than before.")]
    [InlineData("He ruled for 30 years without a vote.")]
    [InlineData("A five-year term was agreed.")]
    [InlineData("For a long time nothing was heard.")]
    [InlineData("They waited several months.")]
    [InlineData("The 155-mm shells came late.")]
    [InlineData("The note stands there[xl] and here[c].")]
    [InlineData("In the post-war order that time is over.")]
    [InlineData("Pipe Line 2 and Pipe Line 1 were laid.")]
    public void A_length_of_time_or_a_marker_is_no_date(string sentence) =>
        Assert.Equal("", SomeDates.In("The tale begins in 1811. " + sentence)["1811 = 1811".Length..]);

    [Theory]
    [InlineData("You may go, and they march on.")]
    [InlineData("May you live long.")]
    [InlineData("March with us!")]
    [InlineData("After the fall of the city they fled.")]
    [InlineData("She drank from a spring of clear water.")]
    [InlineData("A second man came in.")]
    public void A_word_that_could_be_a_month_or_a_season_is_left_alone(string sentence) =>
        Assert.Equal("1811 = 1811", SomeDates.In("The tale begins in 1811. " + sentence));

    [Theory]
    [InlineData("")]
    [InlineData("Nothing here is dated, and nobody minds.")]
    [InlineData("In February it rained.")]
    public void A_text_that_names_no_year_has_no_dates(string text) => Assert.Equal("", SomeDates.In(text));
}
