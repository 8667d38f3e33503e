namespace Bot.Slack.Tests.Clients;

/// <summary>
/// From a command's envelope to the request that answers it: the bot with the paper that ships, a bot on the same client
/// that only echoes, and a Bolt app with an index in memory. They take turns in short rounds, so that a busy machine troubles
/// all alike. Takes long; BOT_LONG=1 lets it run, and BOT_PROGRAM names the program as people run it, published.
/// </summary>
public sealed class BenchmarkTests
{
    private const int WarmUpRounds = 4;
    private const int Rounds = 24;
    private const int AskedInARound = 75;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task The_bot_answers_ahead_of_a_Bolt_app_and_not_far_behind_an_echo()
    {
        await using var bot = await Subject.BotAsync();
        await using var echo = await Subject.EchoAsync();
        await using var bolt = await Subject.BoltAsync();
        Subject[] all = [bot, echo, bolt];
        await Task.Delay(Rest, TimeProvider.System, TestContext.Current.CancellationToken);
        foreach (var subject in all)
            subject.NoteIdleMemory();
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
            foreach (var subject in all)
                await subject.AskAsync(AskedInARound, isMeasured: round >= WarmUpRounds);

        foreach (var subject in all)
            Console.WriteLine(subject);
        Console.WriteLine($"bot to echo: median {bot.Median / echo.Median:0.00}, p99 {bot.P99 / echo.P99:0.00}");
        Console.WriteLine(
            $"bot to Bolt: median {bot.Median / bolt.Median:0.00}, p99 {bot.P99 / bolt.P99:0.00}, processor {bot.Processor / bolt.Processor:0.00}, idle memory {bot.Idle / bolt.Idle:0.00}"
        );
        Assert.True(bot.Median <= 3 * echo.Median, "The median is far behind an echo's.");
        Assert.True(bot.P99 <= 5 * echo.P99, "The slowest are far behind an echo's.");
        Assert.True(bot.Median < bolt.Median, "The Bolt app is faster.");
        Assert.True(bot.P99 < bolt.P99, "The Bolt app's slowest are faster.");
        Assert.True(bot.Processor < bolt.Processor, "The Bolt app needs less of the processor.");
    }
}
