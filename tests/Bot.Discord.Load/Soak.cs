using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Emulators;

namespace Bot.Discord.Load;

/// <summary>
/// Fifty interactions a second of every kind, a fault every ten seconds, and the question whether every member was answered
/// and memory stays where it is.
/// </summary>
internal static class Soak
{
    private const int EachSecond = 50;
    private const double MostGrowth = 1.15;
    private static readonly TimeSpan BetweenFaults = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string program, TimeSpan time)
    {
        await using var bot = await Subject.BotAsync(program, isChecked: true);
        var discord = bot.Discord;
        var questions = new Questions(discord);
        var (asked, unanswered, faults) = (0, new List<string>(), 0);
        var recent = new List<EmulatedInteraction>();
        var samples = new List<double>();
        var (nextFault, nextSample) = (BetweenFaults, BetweenSamples);
        var started = discord.Clock.Elapsed;
        while (discord.Clock.Elapsed - started is var now && now < time)
        {
            while (asked < now.TotalSeconds * EachSecond)
            {
                recent.Add(questions.Ask(asked));
                asked++;
            }
            if (now >= nextFault)
            {
                SoakFaults.Strike(discord, faults++);
                nextFault += BetweenFaults;
            }
            if (now >= nextSample)
            {
                samples.Add(bot.Megabytes);
                nextSample += BetweenSamples;
                Settle(recent, unanswered, discord.Clock.Elapsed - Last);
                discord.Forget(discord.Clock.Elapsed - TimeSpan.FromSeconds(60));
            }
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
        await Task.Delay(Last, TimeProvider.System);
        Settle(recent, unanswered, discord.Clock.Elapsed);

        // The first quarter is warming up; what comes after it must not grow.
        var settled = samples.Skip(samples.Count / 4).ToList();
        var (early, late) = (Mean(settled.Take(settled.Count / 3)), Mean(settled.TakeLast(settled.Count / 3)));
        var violations = Ledger.OfThisRun.Violations.Count;
        Console.WriteLine(
            $"{asked} interactions in {time.TotalMinutes:F1} minutes, {faults} faults; "
                + $"{asked - unanswered.Count} answered once ({100.0 * (asked - unanswered.Count) / asked:F3} %)"
        );
        Console.WriteLine($"memory {early:F0} MB early, {late:F0} MB late, {samples.Max():F0} MB at most");
        Console.WriteLine($"checked: {Ledger.OfThisRun}; violations {violations}");
        foreach (var line in unanswered.Take(10).Concat(Ledger.OfThisRun.Violations.Take(5)))
            Console.WriteLine(line);
        return unanswered.Count == 0 && violations == 0 && late <= early * MostGrowth ? 0 : 1;
    }

    private static void Settle(List<EmulatedInteraction> recent, List<string> unanswered, TimeSpan before)
    {
        unanswered.AddRange(
            recent
                .Where(one => one.CreatedAt <= before && one.Answers != 1)
                .Select(one =>
                    $"type {one.Type} at {one.CreatedAt}: {one.Answers} answers, refused {string.Join(' ', one.Refusals)}; {one.Json["data"]!.ToJsonString()}"
                )
        );
        recent.RemoveAll(one => one.CreatedAt <= before);
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();
}
