using Bot.Chat.Replies;

namespace Bot.Study.Tests.Outlines;

public sealed class OutlineCommandTests
{
    [Fact]
    public async Task The_outline_lists_every_part_with_its_paragraphs()
    {
        var outline = PlainText.Of(await Some.AskAsync("/outline"));
        Assert.Contains("opening · ¶3–4 · 498 words, 2 min", outline, StringComparison.Ordinal);
        Assert.Contains("§3 Why the new\u00A0approach? · ¶17–22", outline, StringComparison.Ordinal);
        Assert.Contains("closing · ¶31–32", outline, StringComparison.Ordinal);
        Assert.Contains("back matter · ¶33–34", outline, StringComparison.Ordinal);
    }
}
