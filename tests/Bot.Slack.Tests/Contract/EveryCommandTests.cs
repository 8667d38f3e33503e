using Bot.Chat.Commands;
using Bot.Storage;
using Bot.Study;
using Emulator.Slack;
using Emulator.Slack.World;
using Microsoft.Extensions.DependencyInjection;
using Testing.Platforms;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>Everything the bot can be asked, as its help says it, is answered wherever Slack lets people ask.</summary>
[Collection(LongestFirst.Mark + nameof(EveryCommandTests))]
public sealed class EveryCommandTests(EveryCommandTests.Program program) : IClassFixture<EveryCommandTests.Program>
{
    // What the help offers to type, and every command by its bare name.
    private static readonly IReadOnlyList<string> Lines =
    [
        .. new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage("Data Source=never-opened.db")
            .AddStudy(() => throw new InvalidOperationException("Nobody reads here."), "")
            .BuildServiceProvider()
            .GetRequiredService<CommandTable>()
            .Definitions.Where(definition => !definition.IsHidden)
            .SelectMany(definition => definition.Examples.Append(definition.Name))
            .Distinct(),
    ];

    private SlackEmulator Slack => program.Slack;

    [Fact]
    public async Task In_a_channel_the_bot_is_in()
    {
        var (who, room) = (Slack.AddUser("Joan", isAdmin: true), Slack.AddChannel("joined"));
        await AskAllAsync(who, room, line => Slack.SlashAsync(who, room, $"/reading {line}"));
    }

    [Fact]
    public async Task In_a_channel_the_bot_has_not_joined()
    {
        var (who, room) = (Slack.AddUser("Stan", isAdmin: true), Slack.AddChannel("strange", withBot: false));
        await AskAllAsync(who, room, line => Slack.SlashAsync(who, room, $"/reading {line}"));
    }

    [Fact]
    public async Task In_a_thread_by_mention()
    {
        var (who, room) = (Slack.AddUser("Thea", isAdmin: true), Slack.AddChannel("threads"));
        var parent = Slack.Say(who, room, "a thread");
        await AskAllAsync(who, room, async line => (await Slack.MentionAsync(who, room, line, parent.Ts))!);
    }

    [Fact]
    public async Task In_a_direct_message()
    {
        // Slack takes one message a second in each conversation: several members ask side by side.
        await Task.WhenAll(
            Lines
                .Chunk(Lines.Count / 6)
                .Select(
                    (lines, number) =>
                    {
                        var who = Slack.AddUser($"Dido {number}", isAdmin: true);
                        return AskAsync(lines, who, Slack.DirectOf(who), line => Slack.DirectMessageAsync(who, line));
                    }
                )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_private_file_in_the_members_direct_messages(bool withBot)
    {
        var who = Slack.AddUser("Fay", isAdmin: true);
        var room = Slack.AddChannel($"files-{withBot}", withBot: withBot);
        await Slack.SlashAsync(who, room, "/reading concordance Russia");
        await program.Process.AskAsync(new ProbeRequest(0, "rest"));
        Assert.Contains(
            Slack.Sees(who, room),
            seen => seen.Text.Contains("in your direct messages", StringComparison.Ordinal)
        );
        Assert.Single(Slack.SeesDirect(who).SelectMany(seen => seen.Files));
    }

    private Task AskAllAsync(EmulatedUser who, EmulatedChannel room, Func<string, Task<Gesture>> ask) =>
        AskAsync(Lines, who, room, ask);

    private async Task AskAsync(
        IReadOnlyList<string> lines,
        EmulatedUser who,
        EmulatedChannel room,
        Func<string, Task<Gesture>> ask
    )
    {
        Assert.True(Lines.Count > 40, $"Only {Lines.Count} lines can be asked.");
        var screen = new SlackScreen(Slack, room);
        var unanswered = new List<string>();
        foreach (var line in lines)
        {
            var before = Shown(screen, who);
            var modal = Slack.SeesModal(who)?.View.Id;
            var gesture = await ask(line);
            await program.Process.AskAsync(new ProbeRequest(0, "rest"));
            var answers = Shown(screen, who).Except(before).Select(shown => shown.Text).ToList();
            var isForm = Slack.SeesModal(who)?.View.Id != modal;
            if (gesture.Failure is not null || answers.Count == 0 && !isForm)
                unanswered.Add($"{line} {gesture.Failure}");
            // What is said twice was answered twice; an apology is no answer.
            if (
                answers.Where(text => text.Length > 0).GroupBy(text => text).FirstOrDefault(same => same.Count() > 1) is
                { } twice
            )
                unanswered.Add($"{line}: twice {twice.Key}");
            if (answers.Find(text => text.Contains("Something went wrong", StringComparison.Ordinal)) is { } apology)
                unanswered.Add($"{line}: {apology}");
        }
        Assert.Empty(unanswered);
    }

    private static HashSet<(string Ts, int Edits, string Text)> Shown(SlackScreen screen, EmulatedUser who) =>
        [.. screen.Messages(who).Select(seen => (seen.Ts, seen.Message.Edits, seen.Text))];

    public sealed class Program() : SlackProgram(Deliveries.Socket, ProbeProcess.AsItRuns);
}
