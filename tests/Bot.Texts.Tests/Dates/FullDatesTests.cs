using Bot.Texts.Dates;

namespace Bot.Texts.Tests.Dates;

public sealed class FullDatesTests
{
    [Theory]
    [InlineData("The bridge opened on 24 February 1922.", "24 February 1922 = 1922-02-24")]
    [InlineData("The bridge opened on February 24, 1922, in rain.", "February 24, 1922 = 1922-02-24")]
    [InlineData("The bridge opened on Feb. 24, 1922.", "Feb. 24, 1922 = 1922-02-24")]
    [InlineData("The bridge opened on February 24 1922.", "February 24 1922 = 1922-02-24")]
    [InlineData("The bridge opened on February 24th, 1922.", "February 24th, 1922 = 1922-02-24")]
    [InlineData("The bridge opened on the 5th of May 1821.", "the 5th of May 1821 = 1821-05-05")]
    [InlineData("The bridge opened on the fifth of May, 1821.", "the fifth of May, 1821 = 1821-05-05")]
    [InlineData("The bridge opened on 24.2.1922 at last.", "24.2.1922 = 1922-02-24")]
    [InlineData("The bridge opened on 1922-02-24.", "1922-02-24 = 1922-02-24")]
    [InlineData("The bridge opened on 2/24/1922.", "2/24/1922 = 1922-02-24")]
    [InlineData("The bridge opened on 24/2/1922.", "24/2/1922 = 1922-02-24")]
    [InlineData("The bridge opened on 24-Feb-1922.", "24-Feb-1922 = 1922-02-24")]
    [InlineData("The bridge opened on Friday, 24 February 1922.", "Friday, 24 February 1922 = 1922-02-24")]
    [InlineData("The bridge opened on Tuesday, March 7, 1922.", "Tuesday, March 7, 1922 = 1922-03-07")]
    [InlineData("The bridge opened on 29 February 1924.", "29 February 1924 = 1924-02-29")]
    public void A_day_is_read_in_every_usual_order(string sentence, string read) =>
        Assert.Equal(read, SomeDates.In(sentence));

    [Theory]
    [InlineData("It was sold in June 1907.", "June 1907 = 1907-06")]
    [InlineData("It was sold in June of 1907.", "June of 1907 = 1907-06")]
    [InlineData("It was sold in June, 1907.", "June, 1907 = 1907-06")]
    [InlineData("It was sold in Sept. 1907.", "Sept. 1907 = 1907-09")]
    [InlineData("It was sold in the summer of 1907.", "the summer of 1907 = 1907-SU")]
    [InlineData("It was sold in autumn 1907.", "autumn 1907 = 1907-FA")]
    [InlineData("It was sold in the fall of 1907.", "the fall of 1907 = 1907-FA")]
    [InlineData("It was sold in 1907.", "1907 = 1907")]
    [InlineData("It was sold in the third quarter of 1907.", "the third quarter of 1907 = 1907-Q3")]
    [InlineData("It was sold in the second half of 1907.", "the second half of 1907 = 1907-H2")]
    [InlineData("It was sold in the 1920s.", "the 1920s = 192")]
    [InlineData("It was sold in the twenties.", "the twenties = 192")]
    [InlineData("It was sold in the 19th century.", "the 19th century = 18")]
    [InlineData("It was sold in the nineteenth century.", "the nineteenth century = 18")]
    [InlineData("It was sold in the twenty-first century.", "the twenty-first century = 20")]
    [InlineData("It was sold at Christmas 1907.", "Christmas 1907 = 1907-12-25")]
    public void What_is_wider_than_a_day_keeps_its_own_width(string sentence, string read) =>
        Assert.Equal(read, SomeDates.In(sentence));

    [Theory]
    [InlineData("The town was burnt in 490 BC.", "490 BC = BC0490")]
    [InlineData("The town was burnt in 490 B.C. and never rebuilt.", "490 B.C. = BC0490")]
    [InlineData("The town was burnt in 44 BCE.", "44 BCE = BC0044")]
    [InlineData("The town was burnt in AD 79.", "AD 79 = 0079")]
    [InlineData("The town was burnt in 410 AD.", "410 AD = 0410")]
    [InlineData("The town was burnt in the 470s BC.", "the 470s BC = BC047")]
    [InlineData("The town was burnt in the fifth century BC.", "the fifth century BC = BC04")]
    [InlineData("The town was burnt in the first century BC.", "the first century BC = BC00")]
    [InlineData("The town was burnt in the first century AD.", "the first century AD = 00")]
    [InlineData("The town was burnt in the 1st century.", "the 1st century = 00")]
    [InlineData("The war of 431 to 404 BC ended it.", "431 to 404 BC = BC0431/BC0404")]
    public void Years_before_Christ_and_before_1000_are_read(string sentence, string read) =>
        Assert.Equal(read, SomeDates.In(sentence));

    [Theory]
    [InlineData("The oath was sworn on 29 February 1700.", "29 February 1700 = 1700-02")]
    [InlineData("The oath was sworn on 29 February 1923.", "29 February 1923 = 1923-02")]
    [InlineData("The war began in 1923. The oath was sworn on 29 February.", "1923 = 1923")]
    [InlineData("The war began in 1924. The oath was sworn on 29 February.", "1924 = 1924; 29 February = 1924-02-29")]
    [InlineData("The oath was sworn on 31 April 1923.", "")]
    public void A_leap_day_of_a_year_without_one_is_not_moved_to_another_day(string text, string read) =>
        Assert.Equal(read, SomeDates.In(text));

    [Theory]
    [InlineData("They met on February\u00A024, 1922.", "February\u00A024, 1922 = 1922-02-24")]
    [InlineData("They met in 1922.[xxiii]", "1922 = 1922")]
    [InlineData("They met in 1922[14] and parted.", "1922 = 1922")]
    [InlineData("They met in “1922”.", "1922 = 1922")]
    public void No_break_spaces_and_note_markers_do_not_hide_a_date(string sentence, string read) =>
        Assert.Equal(read, SomeDates.In(sentence));

    [Theory]
    [InlineData("He marched in early 1999.", "early 1999 = 1999", PartOfPeriod.Start)]
    [InlineData("He marched in mid-March 1999.", "mid-March 1999 = 1999-03", PartOfPeriod.Middle)]
    [InlineData("He marched in late 1999.", "late 1999 = 1999", PartOfPeriod.End)]
    [InlineData("He marched at the end of 1999.", "the end of 1999 = 1999", PartOfPeriod.End)]
    [InlineData("He marched at the beginning of May 1999.", "the beginning of May 1999 = 1999-05", PartOfPeriod.Start)]
    [InlineData("He marched in the early 1990s.", "the early 1990s = 199", PartOfPeriod.Start)]
    public void A_part_of_a_period_narrows_it_and_leaves_its_value(string sentence, string read, PartOfPeriod part)
    {
        Assert.Equal(read, SomeDates.In(sentence));
        Assert.Equal(part, Assert.Single(SomeDates.Read(sentence)).Part);
    }

    [Theory]
    [InlineData("On the night of February 11th-12th, 1848, it burnt.", "1848-02-11/1848-02-12")]
    [InlineData("In the year 793 the Northmen came.", "0793")]
    [InlineData("In the autumn term of 1859 the hall was full.", "1859-FA")]
    public void Dates_as_older_books_write_them_are_read(string text, string value) =>
        Assert.Equal(value, SomeDates.Value(SomeDates.Read(text)[0]));

    [Theory]
    [InlineData("He was in year 11 at school.")]
    [InlineData("In 793 cases nothing was found.")]
    public void Small_numbers_are_no_years(string text) => Assert.Empty(SomeDates.In(text));
}
