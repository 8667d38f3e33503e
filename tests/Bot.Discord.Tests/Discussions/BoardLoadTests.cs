using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Platforms;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Discussions;

/// <summary>The whole program as it runs, and more going on than boards could follow one by one.</summary>
[Collection(LongestFirst.Mark + nameof(BoardLoadTests))]
public sealed class BoardLoadTests
{
    private const int Boards = 8;
    private const int Members = 20;
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Boards_stay_within_their_channels_limits_and_show_the_last_state_within_fifteen_seconds()
    {
        await using var program = new StudyProgram(ProbeProcess.AsItRuns);
        await program.InitializeAsync();
        var discord = program.Discord;
        var members = Enumerable.Range(1, Members).Select(number => discord.NewMember($"Reader {number:00}")).ToList();
        var rooms = Enumerable.Range(1, Boards).Select(_ => discord.AddChannel(discord.Guild)).ToList();
        foreach (var room in rooms)
            await discord.AskIn(room, DiscordEmulator.Moderator, "discuss open", ("passages", "¶2-13")).ShownAsync(30);
        await Eventually.IsTrueAsync(
            () => rooms.TrueForAll(room => Board(discord, room) is not null),
            "boards hang",
            30
        );

        await Task.WhenAll(rooms.Select((room, index) => TalkAsync(discord, room, members, index)));
        var last = TimeProvider.System.GetTimestamp();
        await Eventually.IsTrueAsync(
            () => rooms.TrueForAll(room => Board(discord, room)!.Contains("(item 2 of 4)", StringComparison.Ordinal)),
            "every board shows the last state"
        );

        var behind = TimeProvider.System.GetElapsedTime(last);
        var edits = discord.CallsTo("PATCH /channels").Count;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{discord.Asked.Count} gestures, {edits} edits of {Boards} boards; the last {behind.TotalSeconds:0.0} s behind"
        );
        Assert.DoesNotContain(discord.Calls, call => call.Status == 429);
        Assert.True(edits > Boards * 5, $"Only {edits} edits are no load.");
    }

    /// <summary>Hands go up and down the whole time; last of all a moderator goes on to the next item.</summary>
    private static async Task TalkAsync(
        DiscordEmulator discord,
        EmulatedChannel room,
        List<EmulatedMember> members,
        int index
    )
    {
        var random = new Random(index);
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < Busy)
        {
            await discord.AskIn(room, members[random.Next(Members)], "hand").ShownAsync(30);
            await Task.Delay(
                TimeSpan.FromMilliseconds(300),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
        }
        await discord.AskIn(room, DiscordEmulator.Moderator, "discuss next").ShownAsync(30);
    }

    private static string? Board(DiscordEmulator discord, EmulatedChannel room) =>
        discord.Public(room).LastOrDefault(message => message.Buttons.Contains("Moderate"))?.Markup;
}
