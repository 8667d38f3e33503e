using Testing.Platforms.Discussions;

namespace Bot.Discord.Tests.Discussions;

public sealed class WholeDiscussionTests
{
    [Fact]
    public async Task A_whole_discussion_on_Discord_ends_in_the_same_minutes()
    {
        await using var stage = await DiscordStage.OpenAsync();
        var discussion = new WholeDiscussion(stage);
        GoldenMinutes.Check(await discussion.PlayAsync());
        Assert.InRange(discussion.Gestures, 280, 400);
        await WithheldNames.CheckAsync(stage, discussion.Withheld, discussion.Others);
    }
}
