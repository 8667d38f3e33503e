using Bot.Slack.Translate;
using CsCheck;

namespace Bot.Slack.Tests.Translate;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("a &amp; b &lt;c&gt;", "a & b <c>")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("see <https://a.example/x?y=1&amp;z=2>", "see https://a.example/x?y=1&z=2")]
    [InlineData("see <http://a.example|a.example>", "see a.example")]
    [InlineData("<#C1|general> and <#C2>", "#general and #C2")]
    [InlineData("<@U1|ann> and <@U2>", "<@U1> and <@U2>")]
    [InlineData("<!here> <!subteam^S1|@readers>", "@here @readers")]
    [InlineData("&lt;@U1&gt;", "<@U1>")]
    public void What_was_typed_is_read_as_it_was_typed(string spelling, string typed) =>
        Assert.Equal(typed, Escaping.Typed(spelling));

    [Fact]
    public void Any_words_come_back_as_they_went() =>
        Gen.String.Sample(words => Assert.Equal(words, Escaping.Typed(Escaping.Words(words))));

    [Theory]
    [InlineData("about:“the UN” from:2022", "about:\"the UN\" from:2022")]
    [InlineData("“the UN”", "“the UN”")]
    [InlineData("check “a” and words:”b“", "check “a” and words:\"b\"")]
    public void Curly_quotes_around_a_value_are_straightened_and_no_others(string line, string straight) =>
        Assert.Equal(straight, Escaping.StraightValues(line));

    [Fact]
    public void Plain_words_fit_after_escaping_and_are_cut_with_a_mark() =>
        Gen.Select(Gen.String[Gen.Char["<>&aé"], 0, 400], Gen.Int[5, 150])
            .Sample(
                (words, longest) =>
                {
                    var plain = Escaping.Plain(words, longest).Text;
                    Assert.True(plain.Length <= longest);
                    if (Escaping.Words(words).Length <= longest)
                        Assert.Equal(Escaping.Words(words), plain);
                    else
                        Assert.EndsWith("…", plain, StringComparison.Ordinal);
                }
            );
}
