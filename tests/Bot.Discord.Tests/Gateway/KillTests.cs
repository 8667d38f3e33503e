using System.Diagnostics;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;

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
        var folder = Directory.CreateTempSubdirectory("bot-kill-").FullName;
        await using var discord = await DiscordEmulator.StartAsync();
        var first = Start(discord, folder);
        await Eventually.IsTrueAsync(
            () => discord.Count("identify") == 1 && discord.CallsTo("PUT").Count == 1,
            "the program is ready",
            30
        );
        // A second, so that the session has been saved.
        await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, TestContext.Current.CancellationToken);

        var asked = new List<EmulatedInteraction>();
        for (var number = 0; number < Commands; number++)
        {
            asked.Add(discord.Ask(DiscordEmulator.Ada, "count", ("words", $"word-{number}")));
            if (number == Commands / 2)
            {
                await Eventually.IsTrueAsync(() => asked.Any(one => one.Answers == 1), "some are answered");
                first.Kill();
            }
        }
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        var countedBefore = (
            await File.ReadAllLinesAsync(Path.Combine(folder, "counts.txt"), TestContext.Current.CancellationToken)
        ).Length;
        var answeredBefore = asked.Count(one => one.Answers == 1);
        await Task.Delay(TimeSpan.FromSeconds(secondsDown), TimeProvider.System, TestContext.Current.CancellationToken);
        using var second = Start(discord, folder);
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "the session is taken up", 30);
        var last = await discord.Ask(DiscordEmulator.Ada, "count", ("words", "last")).ShownAsync();
        Assert.Equal("Counted last", last.Answer.Markup);
        await Eventually.IsTrueAsync(
            () => asked.All(one => one.Answers == 1 || IsLogged(folder, one.Id)),
            "each is answered or logged"
        );
        second.Kill();
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, discord.Count("identify"));
        Assert.All(asked, one => Assert.InRange(one.Answers, 0, 1));
        Assert.All(asked.Where(one => one.Answers == 0), one => Assert.InRange(one.Refusals.Count, 0, 1));
        var counted = await File.ReadAllLinesAsync(
            Path.Combine(folder, "counts.txt"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(counted.Distinct(), counted);
        // What nobody could be told of was not done; "last" is one more.
        var answeredAfter = asked.Count(one => one.Answers == 1) - answeredBefore;
        Assert.InRange(counted.Length, 1, countedBefore + answeredAfter + 1);
        Assert.InRange(answeredBefore, 1, Commands - 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{answeredBefore} answered before the kill, {asked.Count(one => one.Answers == 1) - answeredBefore} after, {asked.Count(one => one.Answers == 0)} too late; {counted.Length} counted"
        );
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsLogged(string folder, string interaction) =>
        ReadShared(Path.Combine(folder, "log.txt")).Contains(interaction, StringComparison.Ordinal);

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Process Start(DiscordEmulator discord, string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Bot.Discord.Probe.dll");
        return Process.Start(
            new ProcessStartInfo("dotnet", [program, discord.ApiBaseUrl, DiscordEmulator.Token, folder])
            {
                UseShellExecute = false,
            }
        )!;
    }
}
