using Bot.Local.Web.Drawing;

namespace Bot.Local.Tests.Web.Drawing;

public sealed class MemberWordsTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("a\u202Eb\u2066c\u2069", "abc")]
    [InlineData("\u001B[31mred\u0007", "[31mred")]
    [InlineData("👩\u200D👧", "👩\u200D👧")]
    public void Nothing_invisible_turns_or_rings(string typed, string shown) =>
        Assert.Equal(shown, MemberWords.Of(typed));
}
