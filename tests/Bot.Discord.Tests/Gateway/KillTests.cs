using Bot.Discord.Tests.Contract;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;
using Microsoft.Data.Sqlite;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Gateway;

/// <summary>The program is killed in the middle of its work and started again.</summary>
public sealed class KillTests
{
    private const int Commands = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_and_back_within_the_three_seconds_every_member_is_answered_once()
    {
        // Discord's three seconds last a minute, so that starting the program on a busy machine is inside them.
        await using var discord = await DiscordEmulator.StartAsync(new VirtualClock(0.05));
        await using var program = await StartedAsync(discord);
        var (asked, answeredBefore, _) = await KilledInTheMiddleAsync(discord, program, secondsDown: 1);
        await BackAsync(discord, program);

        await Eventually.IsTrueAsync(() => asked.All(one => one.Answers == 1), "each is answered", 120);
        await Eventually.IsTrueAsync(() => asked.All(one => one.Visible.Count == 1), "each is shown its answer", 60);
        await program.KillAsync();
        // Nothing came after the first answer either.
        Assert.All(asked, one => Assert.Equal((1, 1), (one.Answers, one.Visible.Count)));

        Assert.Equal(1, discord.Count("identify"));
        Assert.InRange(answeredBefore, 1, Commands - 1);
        var tallied = await TalliedAsync(program);
        Assert.Equal(tallied.Distinct(), tallied);
        // Whoever was not told that it is tallied was told that the bot was interrupted and does nothing twice.
        foreach (var (number, one) in asked.Index())
        {
            var isTold = one.Answer.Markup == $"Tallied word-{number}";
            Assert.True(
                isTold || one.Answer.Markup.Contains("interrupted", StringComparison.Ordinal),
                one.Answer.Markup
            );
            Assert.True(!isTold || tallied.Contains($"word-{number}"), $"word-{number} is said to be tallied");
        }
    }

    [Fact]
    public async Task Killed_and_back_when_the_three_seconds_are_over_what_is_late_is_logged_and_nothing_done_twice()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var program = await StartedAsync(discord);
        var (asked, answeredBefore, talliedBefore) = await KilledInTheMiddleAsync(discord, program, secondsDown: 10);
        await BackAsync(discord, program);

        await Eventually.IsTrueAsync(
            () => asked.All(one => one.Answers == 1 || IsLogged(program, one.Id)),
            "each is answered or logged",
            60
        );
        await program.KillAsync();

        Assert.Equal(1, discord.Count("identify"));
        Assert.InRange(answeredBefore, 1, Commands - 1);
        Assert.All(asked.Where(one => one.Answers == 0), one => Assert.InRange(one.Refusals.Count, 0, 1));
        // What nobody could be told of was not done.
        Assert.Equal(answeredBefore, asked.Count(one => one.Answers == 1));
        Assert.Equal([.. talliedBefore, "last"], await TalliedAsync(program));
    }

    private static async Task<ProbeProcess> StartedAsync(DiscordEmulator discord)
    {
        var program = new ProbeProcess(DiscordProgram.Environment(discord, DiscordTransport.Gateway));
        await program.StartAsync();
        await Eventually.IsTrueAsync(
            () => discord.Count("identify") == 1 && discord.CallsTo("PUT").Count == 1,
            "the program is ready",
            60
        );
        return program;
    }

    private static async Task<(
        List<EmulatedInteraction> Asked,
        int Answered,
        IReadOnlyList<string> Tallied
    )> KilledInTheMiddleAsync(DiscordEmulator discord, ProbeProcess program, int secondsDown)
    {
        await Eventually.IsTrueAsync(() => IsSaved(program), "the session is saved", 60);
        var asked = new List<EmulatedInteraction>();
        for (var number = 0; number < Commands; number++)
        {
            asked.Add(discord.Ask(DiscordEmulator.Ada, "tally", ("words", $"word-{number}")));
            if (number == Commands / 2)
            {
                await Eventually.IsTrueAsync(() => asked.Any(one => one.Answers == 1), "some are answered", 60);
                await program.KillAsync();
            }
        }
        await Task.Delay(TimeSpan.FromSeconds(secondsDown), TimeProvider.System, Cancel);
        return (asked, asked.Count(one => one.Answers == 1), await TalliedAsync(program));
    }

    private static async Task BackAsync(DiscordEmulator discord, ProbeProcess program)
    {
        await program.StartAsync();
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "the session is taken up", 60);
        var last = await discord.Ask(DiscordEmulator.Ada, "tally", ("words", "last")).ShownAsync(60);
        Assert.Equal("Tallied last", last.Answer.Markup);
    }

    private static async Task<IReadOnlyList<string>> TalliedAsync(ProbeProcess program) =>
        await File.ReadAllLinesAsync(Path.Combine(program.Data, "tally.txt"), Cancel);

    private static bool IsSaved(ProbeProcess program)
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(program.Data, "bot.db")};Mode=ReadOnly");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "select count(*) from connection_notes where note_key like 'session/%'";
        return (long)command.ExecuteScalar()! > 0;
    }

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
