using Bot.Discord.Tests.Contract;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Gateway;

/// <summary>The program is killed in the middle of its work and started again.</summary>
public sealed class KillTests
{
    private const int Commands = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_killed_program_takes_its_session_up_and_does_nothing_twice(int secondsDown)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var program = new ProbeProcess(DiscordProgram.Environment(discord, DiscordTransport.Gateway));
        await program.StartAsync();
        await Eventually.IsTrueAsync(
            () => discord.Count("identify") == 1 && discord.CallsTo("PUT").Count == 1,
            "the program is ready",
            60
        );
        // A second, so that the session has been saved.
        await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, TestContext.Current.CancellationToken);

        var asked = new List<EmulatedInteraction>();
        for (var number = 0; number < Commands; number++)
        {
            asked.Add(discord.Ask(DiscordEmulator.Ada, "tally", ("words", $"word-{number}")));
            if (number == Commands / 2)
            {
                await Eventually.IsTrueAsync(() => asked.Any(one => one.Answers == 1), "some are answered");
                await program.KillAsync();
            }
        }
        var countedBefore = (await TalliedAsync(program)).Length;
        var answeredBefore = asked.Count(one => one.Answers == 1);
        await Task.Delay(TimeSpan.FromSeconds(secondsDown), TimeProvider.System, TestContext.Current.CancellationToken);
        await program.StartAsync();
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "the session is taken up", 60);
        var last = await discord.Ask(DiscordEmulator.Ada, "tally", ("words", "last")).ShownAsync();
        Assert.Equal("Tallied last", last.Answer.Markup);
        await Eventually.IsTrueAsync(
            () => asked.All(one => one.Answers == 1 || IsLogged(program, one.Id)),
            "each is answered or logged"
        );
        await program.KillAsync();

        Assert.Equal(1, discord.Count("identify"));
        Assert.All(asked, one => Assert.InRange(one.Answers, 0, 1));
        Assert.All(asked.Where(one => one.Answers == 0), one => Assert.InRange(one.Refusals.Count, 0, 1));
        var counted = await TalliedAsync(program);
        Assert.Equal(counted.Distinct(), counted);
        // What nobody could be told of was not done; "last" is one more.
        var answeredAfter = asked.Count(one => one.Answers == 1) - answeredBefore;
        Assert.InRange(counted.Length, 1, countedBefore + answeredAfter + 1);
        Assert.InRange(answeredBefore, 1, Commands - 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{answeredBefore} answered before the kill, {answeredAfter} after, {asked.Count(one => one.Answers == 0)} too late; {counted.Length} counted"
        );
    }

    private static Task<string[]> TalliedAsync(ProbeProcess program) =>
        File.ReadAllLinesAsync(Path.Combine(program.Data, "tally.txt"), TestContext.Current.CancellationToken);

    private static bool IsLogged(ProbeProcess program, string interaction)
    {
        using var stream = new FileStream(
            Path.Combine(program.Data, "log.txt"),
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Contains(interaction, StringComparison.Ordinal);
    }
}
