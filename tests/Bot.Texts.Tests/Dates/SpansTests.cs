using Bot.Texts.Dates;

namespace Bot.Texts.Tests.Dates;

public sealed class SpansTests
{
    [Theory]
    [InlineData("The siege of 1921–1922 failed.", "1921–1922 = 1921/1922")]
    [InlineData("The siege of 1941-42 failed.", "1941-42 = 1941/1942")]
    [InlineData("The siege lasted from 1941 to 1943.", "1941 to 1943 = 1941/1943")]
    [InlineData("The siege fell between 1941 and 1943.", "1941 and 1943 = 1941/1943")]
    [InlineData("The siege lasted 5–9 May 1940.", "5–9 May 1940 = 1940-05-05/1940-05-09")]
    [InlineData("The siege lasted May 5-9, 1940.", "May 5-9, 1940 = 1940-05-05/1940-05-09")]
    [InlineData("The siege lasted from 28 May to 4 June 1940.", "28 May to 4 June 1940 = 1940-05-28/1940-06-04")]
    [InlineData(
        "The siege lasted from the 3rd to the 7th of May 1940.",
        "the 3rd to the 7th of May 1940 = 1940-05-03/1940-05-07"
    )]
    [InlineData("The siege lasted from November to March 1940.", "November to March 1940 = 1939-11/1940-03")]
    [InlineData("The siege lasted from June 1940 until March 1941.", "June 1940 until March 1941 = 1940-06/1941-03")]
    public void A_span_is_one_expression_with_two_ends(string sentence, string read) =>
        Assert.Equal(read, SomeDates.In(sentence));

    [Theory]
    [InlineData("It rained in August and September 1914.", "August = 1914-08; September 1914 = 1914-09")]
    [InlineData("It rained on 28 and 29 August 1914.", "28 = 1914-08-28; 29 August 1914 = 1914-08-29")]
    [InlineData("It rained on May 4 and 5, 1914.", "May 4 = 1914-05-04; 5, 1914 = 1914-05-05")]
    [InlineData("It rained in 1914 and 1916.", "1914 = 1914; 1916 = 1916")]
    public void What_stands_side_by_side_shares_month_and_year(string sentence, string read) =>
        Assert.Equal(read, SomeDates.In(sentence));

    [Fact]
    public void The_year_that_the_other_end_says_is_said() =>
        Assert.Equal(FoundHow.Said, SomeDates.Read("It rained in August and September 1914.")[0].Found);

    [Fact]
    public void A_span_of_years_is_a_background() =>
        Assert.Equal(StatementRole.Period, Assert.Single(SomeDates.Read("They fought on in 1941–1943.")).Role);
}
