using Bot.Texts.Dates;

namespace Bot.Texts.Tests.Dates;

public sealed class ContextTests
{
    [Theory]
    [InlineData("The king died on 3 March 1801. In May his son was crowned.", "1801-03-03 1801-05")]
    [InlineData("The king died on 3 March 1801.\n\nOn 9 May his son was crowned.", "1801-03-03 1801-05-09")]
    [InlineData(
        "The king fell ill in November 1801. In January he died. By March 1802 all was forgotten.",
        "1801-11 1802-01 1802-03"
    )]
    [InlineData(
        "The king fell ill in June 1801. In April he had been well. By August 1801 he was dead.",
        "1801-06 1801-04 1801-08"
    )]
    [InlineData("On 4 May the gates were shut. They were opened in June 1801.", "1801-05-04 1801-06")]
    [InlineData(
        "After 9 June nobody spoke. Much happened in 1805. On 9 June 1801 the king died.",
        "1801-06-09 1805 1801-06-09"
    )]
    [InlineData(
        "In March 1801, a house built in 1654 burnt down. It was rebuilt in June, and sold in July 1801.",
        "1801-03 1654 1801-06 1801-07"
    )]
    [InlineData("1801\n\nIn May the king died. In June his son was crowned.", "1801 1801-05 1801-06")]
    public void A_missing_year_is_the_one_that_is_being_told(string text, string values) =>
        Assert.Equal(values, string.Join(' ', SomeDates.Read(text).Select(time => time.Value)));

    [Theory]
    [InlineData("He came on 3 March 1801. The next day he left.", "1801-03-04")]
    [InlineData("He came on 3 March 1801. Two days later he left.", "1801-03-05")]
    [InlineData("He came on 28 February 1804. Two days later he left.", "1804-03-01")]
    [InlineData("He came on 3 March 1801 and left on the same day.", "1801-03-03")]
    [InlineData("He came in 1801. The following year he left.", "1802")]
    [InlineData("He came in 1801. He had left the city in the previous year.", "1800")]
    [InlineData("He came in 1801. Twenty-five years later he left.", "1826")]
    [InlineData("He came in 1801. Three years earlier he had been ill.", "1798")]
    [InlineData("He came in May 1801. Fifteen months later he left.", "1802-08")]
    [InlineData("He came in 1801. He left at the end of the year.", "1801")]
    [InlineData("He came in 1801. He left in August of that year.", "1801-08")]
    [InlineData("He came in June 1801. He left later that month.", "1801-06")]
    [InlineData("He came in 1801. He left in the following decade.", "181")]
    [InlineData("He came in 10 BC. Twelve years later he left.", "0003")]
    public void What_is_counted_is_reckoned_from_the_last_date(string text, string value)
    {
        var last = SomeDates.Read(text)[^1];
        Assert.Equal(value, last.Value.ToString());
        Assert.NotEqual(FoundHow.Said, last.Found);
    }

    [Theory]
    [InlineData("In the 1930s the school stood empty. Two years later it was rebuilt.", "193")]
    [InlineData("In the 1930s the school stood empty. The following year it was rebuilt.", "193")]
    [InlineData("In the 1930s the school stood empty. It was rebuilt in August of that year.", "193")]
    [InlineData("In the 1930s the school stood empty. The following spring it was rebuilt.", "193")]
    [InlineData("In the 19th century the school stood empty. Ten years later it was rebuilt.", "18")]
    [InlineData("In the 19th century the school stood empty. Two decades later it was rebuilt.", "18")]
    public void Nothing_more_exact_is_counted_from_a_decade_or_a_century(string text, string values) =>
        Assert.Equal(values, string.Join(' ', SomeDates.Read(text).Select(time => time.Value)));

    [Theory]
    [InlineData("In the 1930s the school stood empty. Two decades later it was rebuilt.", "193 195")]
    [InlineData("In the 1930s the school stood empty. Twenty years later it was rebuilt.", "193 195")]
    [InlineData("In the 19th century it stood empty. A century later it was rebuilt.", "18 19")]
    [InlineData("In the second century the wall stood. A century earlier there was none.", "01 00")]
    [InlineData("In the first century AD the wall stood. A century earlier there was none.", "00 BC00")]
    public void Decades_are_counted_from_a_decade_and_centuries_from_a_century(string text, string values) =>
        Assert.Equal(values, string.Join(' ', SomeDates.Read(text).Select(time => time.Value)));

    [Fact]
    public void Counted_from_an_event_it_is_the_date_it_stands_beside()
    {
        var times = SomeDates.Read("In June 1815, eleven years after the coronation, he was beaten.");
        Assert.Equal(["1815-06", "1815-06"], times.Select(time => time.Value.ToString()));
        Assert.Equal("1804", times[1].Anchor.ToString());
        Assert.Equal(StatementRole.Mention, times[1].Role);
    }

    [Theory]
    [InlineData("The minister resigned on Friday, he said yesterday.", "1998-03-06 1998-03-09")]
    [InlineData("The minister resigned today. Last year he had been ill.", "1998-03-10 1997")]
    [InlineData("The minister resigned two years ago, he said today.", "1996 1998-03-10")]
    [InlineData(
        "The minister said on Monday that he would resign in April. He was ill in November.",
        "1998-03-09 1998-04 1997-11"
    )]
    [InlineData(
        "The minister said late on Monday that he will resign. On Friday, he will leave.",
        "1998-03-09 1998-03-13"
    )]
    [InlineData("The 1996 law expires at the end of the year. Talks begin next month.", "1996 1998 1998-04")]
    public void News_speaks_from_its_own_day(string text, string values) =>
        Assert.Equal(values, string.Join(' ', SomeDates.Read(text, "1998-03-10").Select(time => time.Value)));

    [Theory]
    [InlineData("On 9 June 2023 the pact was signed. After 9 June nobody spoke of it.", "2023-06-09 2023-06-09")]
    [InlineData("Even today it is read. In 1801 it was new, and in 1803 old. In May it was sold.", "1801 1803 1803-05")]
    public void A_day_of_writing_does_not_outweigh_the_text(string text, string values) =>
        Assert.Equal(values, string.Join(' ', SomeDates.Read(text, "2024-04-30").Select(time => time.Value)));

    [Fact]
    public void A_narrative_does_not_speak_from_the_day_it_was_written() =>
        Assert.Equal(
            "1801 = 1801; May = 1801-05; 1803 = 1803",
            SomeDates.In(
                "In 1801 he came. In May he fell ill. He died in 1803, and today he is forgotten.",
                "2024-04-30"
            )
        );
}
