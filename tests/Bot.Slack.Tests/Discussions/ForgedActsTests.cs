using Testing.Platforms.Discussions;

namespace Bot.Slack.Tests.Discussions;

public sealed class ForgedActsTests
{
    [Fact]
    public async Task Whoever_moderates_another_room_can_do_nothing_here_and_is_told_so_alone()
    {
        await using var stage = await SlackStage.OpenAsync();
        var acts = new ForgedActs(stage);
        await acts.TryAllAsync();
        Assert.True(acts.Tried > 100, $"{acts.Tried} things were tried.");
    }

    [Fact]
    public async Task The_buttons_of_a_discussion_that_is_over_give_no_member_power_over_the_next_one()
    {
        await using var stage = await SlackStage.OpenAsync();
        var acts = new ForgedActs(stage);
        await acts.TryOldAsync();
        Assert.True(acts.Tried > 20, $"{acts.Tried} things were tried.");
    }
}
