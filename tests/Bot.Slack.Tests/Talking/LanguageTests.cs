using Bot.Chat.Languages;
using Bot.Slack.Tests.Support;

namespace Bot.Slack.Tests.Talking;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("de-DE", "Ein Wort.")]
    [InlineData("de-CH", "Ein Wort.")]
    [InlineData("en-GB", "A word.")]
    [InlineData("sk-SK", "A word.")]
    public async Task A_private_answer_is_in_the_language_its_member_uses_Slack_in(string locale, string words)
    {
        var german = new Catalogue("de", new Dictionary<string, string> { ["A word."] = "Ein Wort." });
        await using var circle = await Circle.StartAsync(
            commands: [new WordsCommand("word", "A word.")],
            languages: new SpokenLanguages(() => [german])
        );
        circle.Ada.Locale = locale;
        await circle.AskAsync(circle.Ada, "word");
        Assert.StartsWith(words, circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
    }
}
