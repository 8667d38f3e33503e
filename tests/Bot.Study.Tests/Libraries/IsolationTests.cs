using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Discussions;
using Bot.Study.Tests.Discussions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing.Platforms;
using Testing.Postgres;

namespace Bot.Study.Tests.Libraries;

/// <summary>Groups beside one another in one process: whatever one of them asks, presses or forges, it sees nothing of another's.</summary>
public sealed class IsolationTests(TestDatabases databases)
{
    private const int Steps = 300;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Nothing_of_another_group_is_in_any_reply_completion_file_post_or_line_of_the_log(Backend backend)
    {
        var log = new LogLines(LogLevel.Information);
        var platform = new RecordingPlatform(TimeProvider.System);
        await using var services = Some.GroupOn(await databases.NewAsync(backend), log, platform);
        var random = new Random(8);
        var groups = Enumerable.Range(0, Neighbour.Count).Select(number => new Neighbour(services, number)).ToList();
        foreach (var group in groups)
            await group.SettleInAsync();

        // First what is known to have an owner: every button of a paper that waits, in the hands of every other group.
        foreach (var group in groups)
        foreach (var call in groups.Where(other => other != group).SelectMany(other => other.Waiting).ToList())
            Assert.Contains("no longer waiting", await group.AskAsync(call), StringComparison.Ordinal);
        foreach (var group in groups)
            Assert.DoesNotContain(
                "no longer waiting",
                await group.AskAsync(group.Waiting[1]),
                StringComparison.Ordinal
            );

        // Then every command there is with whatever anybody could know or guess, and every button that came of it.
        var commands = services.GetRequiredService<CommandTable>().Definitions;
        var forger = new Forger(random, groups);
        foreach (var definition in commands)
        foreach (var group in groups)
            await group.AskAsync(forger.Ask(definition));
        for (var step = 0; step < Steps; step++)
        {
            var group = groups[random.Next(groups.Count)];
            await group.AskAsync(
                random.Next(2) == 0 ? forger.Press(group) : forger.Ask(commands[random.Next(commands.Count)])
            );
            group.Complete(commands[random.Next(commands.Count)], forger);
        }

        // What the bot says of its own accord.
        await services.GetRequiredService<BoardKeeper>().RoundAsync(Cancel);
        await services.GetRequiredService<DeliveryRounds>().RunAsync(Cancel);
        foreach (var group in groups)
        foreach (var reply in platform.ShownIn(group.Room))
            group.Look(reply, "a post");

        // One that takes everything of its own away takes nothing of the others.
        await groups[0].AskAsync(Call.To("library remove", ("title", "letters"), ("sure", "true")));
        await groups[0].AskAsync(Call.To("privacy delete", ("sure", "true")));
        foreach (var group in groups.Skip(1))
        {
            Assert.True(group.SeenOwn > 20, $"group {group.Number} saw {group.SeenOwn} answers with its own words");
            Assert.Contains(group.Secret, await group.AskAsync(Call.To("library list")), StringComparison.Ordinal);
            Assert.Contains(
                "Papers you accepted",
                await group.AskAsync(Call.To("privacy show")),
                StringComparison.Ordinal
            );
        }
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Neighbour.Secrets, StringComparison.Ordinal));
    }
}
