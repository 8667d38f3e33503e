using Emulator.Discord.World;

namespace Bot.Discord.Load;

/// <summary>
/// From the interaction's frame to its answer's request, for one question. The bots take turns, so that a busy machine
/// troubles all alike; figures are ratios, absolute times stand beside them for orientation.
/// </summary>
internal static class Benchmark
{
    private const int AskedInARound = 200;
    private const int WarmUpRounds = 2;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    /// <summary>Gives 1 where a ratio is above what is to be held, 0 otherwise; memory is only printed.</summary>
    public static async Task<int> RunAsync(string program, int rounds)
    {
        await using var bot = await Subject.BotAsync(program, isChecked: false);
        await using var echo = await Subject.EchoAsync();
        await using var peer = await Subject.DiscordJsAsync();
        Subject[] all = [bot, echo, peer];
        await using (var house = await Subject.HouseAsync())
        {
            await Task.Delay(Idle, TimeProvider.System);
            foreach (var subject in (Subject[])[.. all, house])
                (subject.IdleMegabytes, subject.IdleOwnMegabytes) = (subject.Megabytes, subject.OwnMegabytes);
            Console.WriteLine(
                $"{house.Name, -11} idle {house.IdleMegabytes:F0} MB ({house.IdleOwnMegabytes:F0} MB its own); "
                    + $"bot / empty house {bot.IdleMegabytes / house.IdleMegabytes:F2}"
            );
        }
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            foreach (var subject in all)
                await AskAsync(subject, isMeasured: round >= WarmUpRounds);
        }
        foreach (var subject in all)
            Console.WriteLine(
                $"{subject.Name, -11} median {Median(subject):F3} ms, p99 {At(subject, 0.99):F3} ms, "
                    + $"{ProcessorOf(subject):F3} ms of processor a command, "
                    + $"idle {subject.IdleMegabytes:F0} MB ({subject.IdleOwnMegabytes:F0} MB its own), after load {subject.Megabytes:F0} MB; {subject.Times.Count} commands"
            );
        Console.WriteLine(
            $"idle memory        {bot.IdleMegabytes / peer.IdleMegabytes:F2} of discord.js's, of its own "
                + $"{bot.IdleOwnMegabytes / peer.IdleOwnMegabytes:F2}"
        );
        (string What, double Ratio, double Hold)[] held =
        [
            ("bot / echo        median", Median(bot) / Median(echo), 3),
            ("bot / echo        p99", At(bot, 0.99) / At(echo, 0.99), 5),
            ("bot / discord.js  median", Median(bot) / Median(peer), 1),
            ("bot / discord.js  p99", At(bot, 0.99) / At(peer, 0.99), 1),
            ("bot / discord.js  processor", ProcessorOf(bot) / ProcessorOf(peer), 1),
        ];
        foreach (var (what, ratio, hold) in held)
            Console.WriteLine($"{what, -28} {ratio:F2} (hold {hold}){(ratio > hold ? "  BROKEN" : "")}");
        return held.All(one => one.Ratio <= one.Hold) ? 0 : 1;
    }

    private static double ProcessorOf(Subject subject) => subject.Spent.TotalMilliseconds / subject.Times.Count;

    private static async Task AskAsync(Subject subject, bool isMeasured)
    {
        var before = subject.Processor;
        for (var asked = 0; asked < AskedInARound; asked++)
        {
            // A member of its own for each: more than five public answers a minute to one go on privately.
            var member = subject.Discord.NewMember("Ada");
            EmulatedInteraction one = subject.Discord.Ask(member, "quote", ("words", "Bratislava"));
            await one.FirstAsync();
            if (isMeasured)
                subject.Times.Add(one.FirstAfter);
        }
        if (isMeasured)
            subject.Spent += subject.Processor - before;
        subject.Discord.Forget();
    }

    private static double Median(Subject subject) => At(subject, 0.5);

    private static double At(Subject subject, double part)
    {
        var sorted = subject.Times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)].TotalMilliseconds;
    }
}
