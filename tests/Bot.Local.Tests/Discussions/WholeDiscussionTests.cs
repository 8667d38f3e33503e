using Testing.Platforms.Discussions;

namespace Bot.Local.Tests.Discussions;

public sealed class WholeDiscussionTests
{
    [Fact]
    public async Task A_whole_discussion_in_the_study_room_ends_in_the_minutes_that_people_have_read()
    {
        await using var stage = await StudyRoomStage.OpenAsync();
        var discussion = new WholeDiscussion(stage);
        GoldenMinutes.Check(await discussion.PlayAsync());
        Assert.InRange(discussion.Gestures, 280, 400);
        await WithheldNames.CheckAsync(stage, discussion.Withheld, discussion.Others);
    }
}
