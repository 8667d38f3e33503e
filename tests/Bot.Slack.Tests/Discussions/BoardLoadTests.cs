using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.World;
using Testing.Platforms;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Discussions;

/// <summary>The whole program as it runs, and more going on in one workspace than Slack lets a bot edit.</summary>
[Collection(LongestFirst.Mark + nameof(BoardLoadTests))]
public sealed class BoardLoadTests
{
    private const int Boards = 6;
    private const int Members = 20;
    private const int EditsAMinute = 50;
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(65);
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Boards_of_one_workspace_stay_within_its_edits_and_show_the_last_state_within_fifteen_seconds()
    {
        await using var program = new StudyProgram(ProbeProcess.AsItRuns);
        await program.InitializeAsync();
        var slack = program.Slack;
        var members = Enumerable.Range(1, Members).Select(number => slack.AddUser($"Reader {number:00}")).ToList();
        var rooms = Enumerable.Range(1, Boards).Select(number => slack.AddChannel($"room-{number}")).ToList();
        // Who moderates is not waited for without end, and the first question of a program that has just begun takes long.
        await slack.SlashAsync(slack.Admin, rooms[0], "/reading settings");
        await program.Process.AskAsync(new ProbeRequest(0, "rest"));
        foreach (var room in rooms)
        {
            var opened = await slack.SlashAsync(slack.Admin, room, "/reading discuss open passages:¶2-13");
            await program.Process.AskAsync(new ProbeRequest(0, "rest"));
            Assert.Contains(
                opened.Messages,
                message => message.Text.Contains("The discussion is open", StringComparison.Ordinal)
            );
        }
        await Eventually.IsTrueAsync(() => rooms.TrueForAll(room => Board(slack, room) is not null), "boards hang", 30);

        await Task.WhenAll(rooms.Select((room, index) => TalkAsync(slack, room, members, index)));
        await program.Process.AskAsync(new ProbeRequest(0, "rest"));
        var last = TimeProvider.System.GetTimestamp();
        await Eventually.IsTrueAsync(
            () => rooms.TrueForAll(room => Board(slack, room)!.Contains("(item 2 of 4)", StringComparison.Ordinal)),
            "every board shows the last state",
            (int)Behind.TotalSeconds
        );

        var behind = TimeProvider.System.GetElapsedTime(last);
        var edits = slack.Calls.Where(call => call.Method == "chat.update").Select(call => call.At).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{slack.Gestures.Count} gestures, {edits.Count} edits of {Boards} boards; the last {behind.TotalSeconds:0.0} s behind"
        );
        Assert.DoesNotContain(slack.Calls, call => call.Status == 429);
        Assert.Equal(0, slack.Limits.Exceeded);
        // Slack's minute may begin at any moment.
        Assert.All(
            edits.Zip(edits.Skip(EditsAMinute)),
            apart => Assert.True(apart.Second - apart.First >= TimeSpan.FromMinutes(1))
        );
        Assert.True(edits.Count > EditsAMinute / 2, $"Only {edits.Count} edits are no load.");
    }

    /// <summary>Hands go up and down the whole time; last of all a moderator goes on to the next item.</summary>
    private static async Task TalkAsync(
        SlackEmulator slack,
        EmulatedChannel room,
        List<EmulatedUser> members,
        int index
    )
    {
        var random = new Random(index);
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < Busy)
        {
            await slack.SlashAsync(members[random.Next(Members)], room, "/reading hand");
            await Task.Delay(
                TimeSpan.FromMilliseconds(500),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
        }
        await slack.SlashAsync(slack.Admin, room, "/reading discuss next");
    }

    private static string? Board(SlackEmulator slack, EmulatedChannel room) =>
        slack.Sees(slack.Ada, room).LastOrDefault(message => message.Buttons.Contains("Moderate"))?.Text;
}
