using Bot.Texts.Papers;

namespace Bot.Texts.Tests.Papers;

public sealed class PassageIdTests
{
    [Theory]
    [InlineData("¶14", "¶14")]
    [InlineData("14", "¶14")]
    [InlineData(" p 14.2 ", "¶14.2")]
    [InlineData("¶14.2-4", "¶14.2-4")]
    [InlineData("¶14.2–4", "¶14.2-4")]
    [InlineData("14 - 16", "¶14-16")]
    [InlineData("¶14-¶16", "¶14-16")]
    [InlineData("§2", "§2")]
    [InlineData("s0", "§0")]
    public void An_id_is_read_as_people_type_it(string typed, string id)
    {
        Assert.True(PassageId.TryParse(typed, out var read));
        Assert.Equal(id, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("¶")]
    [InlineData("¶0")]
    [InlineData("¶14.0")]
    [InlineData("¶16-14")]
    [InlineData("¶14.4-2")]
    [InlineData("¶14.2.3")]
    [InlineData("fourteen")]
    [InlineData("99999999999999999999")]
    [InlineData("§2.1")]
    public void What_is_no_id_is_refused(string? typed) => Assert.False(PassageId.TryParse(typed, out _));
}
