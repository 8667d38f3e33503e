using Bot.Slack.Tests.Support;
using Bot.Storage;
using Emulator.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Slack.Tests.Talking;

/// <summary>What has been answered, what may come again, and what waits for the disk because of it.</summary>
public sealed class SeenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_command_that_changes_something_waits_for_the_store()
    {
        await using var circle = await Circle.StartAsync();
        var database = circle.Bot.Services.GetRequiredService<Database>();
        // Nobody else can write until this is over.
        await using (await database.BeginAsync(Cancel))
        {
            await circle.AskAsync(circle.Ada, "secret words:hush");
            await circle.Slack.MentionAsync(circle.Ada, circle.Room, "secret words:here");
            await circle.Bot.RestAsync();
            Assert.Equal(["hush", "here"], circle.Texts(circle.Ada));
            await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading count");
            await circle.Slack.DirectMessageAsync(circle.Ben, "secret words:other");
            await Eventually.IsTrueAsync(() => circle.SeesDirect(circle.Ben).Count == 1, "others are answered");
            Assert.DoesNotContain("counted 1", circle.Texts(circle.Ada));
        }
        await circle.Bot.RestAsync();
        Assert.Equal("counted 1", circle.Texts(circle.Ada)[^1]);
    }

    [Theory]
    [InlineData("secret words:hush", "hush")]
    [InlineData("count", "counted 1")]
    public async Task What_was_answered_before_an_orderly_stop_is_not_answered_by_the_next_program(
        string line,
        string answer
    )
    {
        await using var circle = await Circle.StartAsync();
        var said = await circle.Slack.DirectMessageAsync(circle.Ada, line);
        await circle.Bot.RestAsync();
        await circle.RestartAsync();
        // Slack's first retry comes after a second or more, and says that it is one by the time of its event.
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(5));
        circle.Slack.Repeat(said);
        await Eventually.IsTrueAsync(() => said.Acks == 2, "it is acknowledged again");
        await circle.Bot.RestAsync();
        Assert.Equal([answer], circle.SeesDirect(circle.Ada).Select(seen => seen.Text));
    }

    [Fact]
    public async Task What_was_acknowledged_is_answered_though_the_program_is_told_to_stop()
    {
        await using var circle = await Circle.StartAsync();
        circle.Commands.Hold();
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading latesecret");
        await circle.Slack.SlashAsync(circle.Ben, circle.Room, "/reading latesecret");
        var stopping = circle.RestartAsync();
        await Eventually.IsTrueAsync(() => circle.Slack.Count("close") == 1, "the connection is closed first");
        circle.Commands.Release();
        await stopping;
        Assert.Equal(["late for one"], circle.Texts(circle.Ada));
        Assert.Equal(["late for one"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task Where_Slack_does_not_say_who_the_bot_is_whoever_asks_is_told_and_a_repetition_is_answered()
    {
        var isAway = true;
        await using var circle = await Circle.StartAsync(prepare: slack =>
            slack.Script(
                new Fault("auth.test", FaultKind.Error, int.MaxValue) { Code = "unknown_method", When = _ => isAway }
            )
        );
        await circle.AskAsync(circle.Ada, "secret words:hush");
        Assert.Contains("I cannot answer just now", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
        var said = await circle.Slack.DirectMessageAsync(circle.Ben, "count");
        await circle.Bot.RestAsync();
        isAway = false;
        circle.Slack.Repeat(said);
        await Eventually.IsTrueAsync(() => said.Acks == 2, "it is acknowledged again");
        await circle.Bot.RestAsync();
        Assert.Equal(["counted 1"], circle.SeesDirect(circle.Ben).Select(seen => seen.Text));
    }

    [Fact]
    public async Task Where_the_store_fails_whoever_asked_for_a_change_is_told()
    {
        await using var circle = await Circle.StartAsync();
        await circle.Bot.Services.GetRequiredService<Database>().ExecuteAsync("drop table seen_events", null, Cancel);
        await circle.AskAsync(circle.Ada, "count");
        Assert.Contains("I cannot answer just now", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
        await circle.AskAsync(circle.Ada, "secret words:hush");
        Assert.Equal("hush", circle.Texts(circle.Ada)[^1]);
    }

    [Fact]
    public async Task Of_many_invitations_at_once_one_is_greeted()
    {
        await using var circle = await Circle.StartAsync();
        var channels = Enumerable
            .Range(0, 8)
            .Select(number => circle.Slack.AddChannel($"new-{number}", withBot: false))
            .ToList();
        await Task.WhenAll(channels.Select(channel => circle.Slack.Invite(channel).Done));
        await circle.Bot.RestAsync();
        Assert.Single(channels.SelectMany(channel => circle.Slack.Messages.Where(said => said.Channel == channel)));
    }

    [Fact]
    public async Task A_greeting_that_was_refused_is_made_up_for_in_the_next_channel()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("chat.postMessage", FaultKind.Error) { Code = "restricted_action" });
        var (closed, open) = (
            circle.Slack.AddChannel("closed", withBot: false),
            circle.Slack.AddChannel("open", withBot: false)
        );
        await circle.Slack.Invite(closed).Done;
        await circle.Bot.RestAsync();
        await circle.Slack.Invite(open).Done;
        await circle.Bot.RestAsync();
        Assert.Contains(
            "/reading help",
            circle.Slack.Messages.Single(said => said.Channel == open).Text,
            StringComparison.Ordinal
        );
    }
}
