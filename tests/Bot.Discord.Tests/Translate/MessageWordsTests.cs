using Bot.Discord.Translate;
using CsCheck;

namespace Bot.Discord.Tests.Translate;

/// <summary>What stands in a message's menu is the message as people see it.</summary>
public sealed class MessageWordsTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("> “In 2020,” he said\n-# ¶19.5", "“In 2020,” he said\n¶19.5")]
    [InlineData("a **bold** and *soft* _word_, ~~not~~ ||hidden||", "a bold and soft word, not hidden")]
    [InlineData("**a *b* c**", "a b c")]
    [InlineData(@"5 \* 3 \_x\_ \[1\]", "5 * 3 _x_ [1]")]
    [InlineData("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4")]
    [InlineData("> # Heading", "Heading")]
    [InlineData(@"C:\Users", @"C:\Users")]
    public void Marks_are_left_out_and_words_stay(string markup, string words) =>
        Assert.Equal(words, MessageWords.Of(markup));

    [Fact]
    public void What_the_bot_itself_escaped_reads_as_it_stood() =>
        Gen.String[Gen.Char["ab *_~|`<>@#[]()\\.!1-“”é"], 0, 60]
            .Sample(text => Assert.Equal(text.Trim(), MessageWords.Of(Escaping.Words(text, atLineStart: true))));
}
