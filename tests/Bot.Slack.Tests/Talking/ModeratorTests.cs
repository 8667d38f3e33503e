using Bot.Chat.Platforms;
using Bot.Slack.Tests.Support;
using Bot.Slack.Translate;
using Bot.Storage.Rooms;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Slack.Tests.Talking;

public sealed class ModeratorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrators_the_channels_creator_and_those_named_moderate()
    {
        await using var circle = await Circle.StartAsync();
        circle.Room.Creator = circle.Ben.Id;
        var eve = circle.Slack.AddUser("Eve");
        circle.Room.Members.Add(eve.Id);
        await NameAsync(circle, eve);
        Assert.Equal("ruled", await RuleAsync(circle, circle.Slack.Admin));
        Assert.Equal("ruled", await RuleAsync(circle, circle.Ben));
        Assert.Equal("ruled", await RuleAsync(circle, eve));
        Assert.Contains("for the moderators", await RuleAsync(circle, circle.Ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_does_not_moderate_by_having_made_the_channel()
    {
        await using var circle = await Circle.StartAsync();
        circle.Room.Creator = circle.Ben.Id;
        circle.Ben.IsGuest = true;
        Assert.Contains("for the moderators", await RuleAsync(circle, circle.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rank_lost_is_noticed_after_five_minutes()
    {
        await using var circle = await Circle.StartAsync();
        Assert.Equal("ruled", await RuleAsync(circle, circle.Slack.Admin));
        circle.Slack.Admin.IsAdmin = false;
        circle.Slack.Clock.Jump(TimeSpan.FromMinutes(5));
        Assert.Contains("for the moderators", await RuleAsync(circle, circle.Slack.Admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_ranks_cannot_be_asked_nobody_has_one()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("users.info", FaultKind.Error) { Code = "user_not_visible" });
        Assert.Contains("for the moderators", await RuleAsync(circle, circle.Slack.Admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_found_by_mention_and_by_any_name_they_go_by()
    {
        await using var circle = await Circle.StartAsync();
        var directory = circle.Bot.Services.GetRequiredService<IMemberDirectory>();
        foreach (var typed in (string[])["Ada", "ada", "@Ada", $"<@{circle.Ada.Id}>"])
        {
            var found = Assert.Single(await directory.FindAsync(circle.RoomId, typed, Cancel));
            Assert.Equal((Ids.Member(circle.Slack.Workspace.Id, circle.Ada.Id), "Ada"), (found.Id, found.Name));
        }
        Assert.Empty(await directory.FindAsync(circle.RoomId, "Nobody", Cancel));
        Assert.Empty(await directory.FindAsync(circle.RoomId, "<@U999>", Cancel));
        Assert.Empty(await directory.FindAsync(circle.RoomId, "reading", Cancel));
    }

    private static Task NameAsync(Circle circle, EmulatedUser who) =>
        circle
            .Bot.Services.GetRequiredService<Moderators>()
            .AddAsync(
                new RoomKey("slack", circle.Slack.Workspace.Id, circle.Room.Id),
                Ids.Member(circle.Slack.Workspace.Id, who.Id).Member,
                Cancel
            );

    private static async Task<string> RuleAsync(Circle circle, EmulatedUser who)
    {
        await circle.AskAsync(who, "rule");
        return circle.Texts(who)[^1];
    }
}
