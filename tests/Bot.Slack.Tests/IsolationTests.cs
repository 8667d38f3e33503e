using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.SocketMode;
using Bot.Slack.Tests.Support;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Storage.Installations;
using Bot.Storage.Rooms;
using CsCheck;
using Emulator.Slack;
using Emulator.Slack.World;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Slack.Tests;

/// <summary>Two workspaces on one process see nothing of each other, whatever happens in what order.</summary>
public sealed class IsolationTests
{
    private static readonly string[] Acts =
    [
        "open",
        "secret",
        "fill",
        "tell",
        "post",
        "mention",
        "direct",
        "name",
        "press",
        "home",
        "show",
        "appoint",
        "dismiss",
        "rule",
    ];

    [Fact]
    public async Task No_word_setting_or_token_of_one_workspace_is_sent_to_another()
    {
        // The clock goes forward in leaps here, and no deadline of a socket or a request is part of this.
        var never = TimeSpan.FromDays(10);
        await using var circle = await Circle.StartAsync(
            times: new SocketTimes
            {
                PingEvery = never,
                PongWithin = never,
                Silence = never,
                Acknowledge = never,
            },
            patience: new ApiTimes
            {
                TryFor = never,
                UploadFor = never,
                Patience = never,
            }
        );
        var other = circle.Slack.AddWorkspace("Other");
        Circle.Grant(other);
        var services = circle.Bot.Services;
        await services
            .GetRequiredService<InstallationStore>()
            .SaveAsync(
                new GroupKey("slack", other.Id),
                new Installation(
                    services
                        .GetRequiredService<IDataProtectionProvider>()
                        .CreateProtector("Bot.Slack.Token")
                        .Protect(other.BotToken),
                    other.BotUserId,
                    other.BotId,
                    "",
                    circle.Slack.Clock.GetUtcNow()
                ),
                TestContext.Current.CancellationToken
            );
        Side[] sides =
        [
            new(circle, circle.Slack.Workspace, circle.Ada, circle.Room, "mine"),
            new(circle, other, circle.Slack.AddUser("Ann", other), circle.Slack.AddChannel("theirs", other), "yours"),
        ];
        foreach (var side in sides)
            side.Channel.Members.Add(side.Who.Id);

        await Gen.Select(
                Gen.Bool,
                Gen.OneOf(Gen.Const(Acts[0]), Gen.OneOf([.. Acts.Select(Gen.Const)])),
                Gen.Int[1, 999]
            )
            .Array[1, 12]
            .SampleAsync(
                async steps =>
                {
                    foreach (var (isOther, act, number) in steps)
                    {
                        await sides[isOther ? 1 : 0].DoAsync(act, number);
                        // Slack's limits are no part of this.
                        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(10));
                    }
                    await SkippingWaitsAsync(circle, circle.Bot.RestAsync());
                },
                iter: 100,
                threads: 1
            );

        var sent = 0;
        foreach (var call in circle.Slack.Calls.Where(call => call.Workspace is not null))
        {
            var (own, foreign) = call.Workspace == other ? (sides[1], sides[0]) : (sides[0], sides[1]);
            Assert.Equal(own.Workspace.BotToken, call.Token);
            AssertNothingOf(foreign, call.Arguments.ToJsonString());
            sent++;
        }
        foreach (var gesture in circle.Slack.Gestures)
        foreach (var message in gesture.Messages)
        {
            var foreign = gesture.Workspace == other ? sides[0] : sides[1];
            AssertNothingOf(foreign, message.Text + message.Blocks?.ToJsonString());
            sent++;
        }
        Assert.True(sent > 100, $"Only {sent} were sent.");
        foreach (var side in sides)
            Assert.Contains(
                circle.Slack.Calls,
                call => call.Method == "files.completeUploadExternal" && call.Text("channel_id") == side.Channel.Id
            );
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sent} requests and answers, none with anything of the other"
        );
    }

    private static async Task SkippingWaitsAsync(Circle circle, Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System)) != work)
            circle.Slack.Clock.Jump(TimeSpan.FromSeconds(1));
        await work;
    }

    private static void AssertNothingOf(Side foreign, string sent)
    {
        Assert.DoesNotContain(foreign.Mark, sent, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Workspace.Id, sent, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Workspace.BotToken, sent, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Who.Id, sent, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Channel.Id, sent, StringComparison.Ordinal);
    }

    private sealed record Side(
        Circle Circle,
        EmulatedWorkspace Workspace,
        EmulatedUser Who,
        EmulatedChannel Channel,
        string Mark
    )
    {
        private bool _moderates;

        private RoomId Room => Ids.Room(Workspace.Id, Channel.Id);

        private RoomKey Key => new("slack", Workspace.Id, Channel.Id);

        private Moderators Moderators => Circle.Bot.Services.GetRequiredService<Moderators>();

        private static CancellationToken Cancel => TestContext.Current.CancellationToken;

        public async Task DoAsync(string act, int number)
        {
            var words = $"{Mark}-{number}";
            var slack = Circle.Slack;
            switch (act)
            {
                case "open" or "secret":
                    await slack.SlashAsync(Who, Channel, $"/reading {act} words:{words}");
                    break;
                case "fill":
                    await slack.SlashAsync(Who, Channel, "/reading fill");
                    await Circle.Bot.RestAsync();
                    if (slack.SeesModal(Who) is { } form)
                        await slack.SubmitAsync(Who, form, ("wish", words));
                    break;
                case "tell":
                    await Circle.Bot.Platform.TellAsync(
                        Ids.Member(Workspace.Id, Who.Id),
                        Reply.Privately(words),
                        Cancel
                    );
                    break;
                case "post":
                    await SkippingWaitsAsync(
                        Circle,
                        Circle.Bot.Platform.PostAsync(
                            new Post(Room, ContractReply(words)) { Key = new PostKey($"key-{number}") },
                            Cancel
                        )
                    );
                    break;
                case "show":
                    await slack.SlashAsync(Who, Channel, "/reading show");
                    break;
                case "appoint":
                    await Moderators.AddAsync(Key, Ids.Member(Workspace.Id, Who.Id).Member, Cancel);
                    _moderates = true;
                    break;
                case "dismiss":
                    await Moderators.RemoveAsync(Key, Ids.Member(Workspace.Id, Who.Id).Member, Cancel);
                    _moderates = false;
                    break;
                case "rule":
                    var rule = await slack.SlashAsync(Who, Channel, "/reading rule");
                    await Circle.Bot.RestAsync();
                    Assert.Contains(
                        _moderates ? "ruled" : "for the moderators",
                        Assert.Single(rule.Messages).Text,
                        StringComparison.Ordinal
                    );
                    break;
                case "mention":
                    await slack.MentionAsync(Who, Channel, $"open words:{words}");
                    break;
                case "direct":
                    await slack.DirectMessageAsync(Who, $"secret words:{words}");
                    break;
                case "name":
                    var directory = Circle.Bot.Services.GetRequiredService<IMemberDirectory>();
                    Assert.All(
                        await directory.FindAsync(Room, Who.Name, Cancel),
                        found => Assert.StartsWith($"{Workspace.Id}:", found.Id.Member, StringComparison.Ordinal)
                    );
                    break;
                case "press"
                    when slack.Sees(Who, Channel).LastOrDefault(seen => seen.Buttons.Contains("Tell more")) is { } seen:
                    await slack.PressAsync(Who, seen, "Tell more");
                    break;
                default:
                    await slack.OpenHomeAsync(Who);
                    break;
            }
        }

        private static Reply ContractReply(string words) => Testing.Platforms.ContractCommands.ToRoom(words);
    }
}
