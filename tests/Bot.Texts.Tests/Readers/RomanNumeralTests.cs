using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

public sealed class RomanNumeralTests
{
    [Fact]
    public void Every_number_is_read_as_it_is_written()
    {
        for (var number = 1; number < 4000; number++)
        {
            Assert.True(RomanNumeral.TryParse(RomanNumeral.Format(number).ToUpperInvariant(), out var read));
            Assert.Equal(number, read);
        }
    }

    [Theory]
    [InlineData("iiii")]
    [InlineData("vx")]
    [InlineData("ic")]
    [InlineData("")]
    [InlineData("mmmm")]
    [InlineData("xli ")]
    public void Another_spelling_is_no_number(string text) => Assert.False(RomanNumeral.TryParse(text, out _));
}
