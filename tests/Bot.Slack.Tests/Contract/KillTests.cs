using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>The whole program is killed in the middle of its work and started again.</summary>
public sealed class KillTests
{
    private const int Gestures = 200;

    [Theory]
    [InlineData(Deliveries.Socket)]
    [InlineData(Deliveries.Http)]
    public async Task A_killed_program_does_and_answers_nothing_twice(Deliveries deliveries)
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.Deliveries = deliveries;
        Circle.Grant(slack.Workspace);
        await using var program = new ProbeProcess(SlackProgram.Environment(slack));
        await StartAsync();

        var people = Enumerable.Range(0, Gestures).Select(number => slack.AddUser($"Reader {number}")).ToList();
        var asking = new List<Task>();
        var acknowledged = 0;
        for (var number = 0; number < Gestures; number++)
        {
            // Commands are never delivered again; what is said to the bot is.
            if (number % 2 == 0)
                slack.Slash(slack.Ada, slack.Room, $"/reading tally words:word-{number}");
            else
                asking.Add(slack.DirectMessageAsync(people[number], $"tally words:word-{number}"));
            if (number == Gestures / 2)
            {
                await Eventually.IsTrueAsync(() => Answers().Count > Gestures / 5, "some are answered", 30);
                await program.KillAsync();
                acknowledged = slack.Gestures.Count(gesture => gesture.Acks > 0);
            }
        }
        var before = Answers().Count;
        await StartAsync();
        // Slack's second retry comes after a minute; farther ahead its signatures would be from the future.
        for (var step = 0; step < 80 && !asking.TrueForAll(task => task.IsCompleted); step++)
        {
            slack.Clock.Jump(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        await Task.WhenAll(asking);
        // What was said while the program was down had been acknowledged by nobody, so none of it is lost.
        var saidWhileDown = Enumerable.Range(Gestures / 2 + 1, Gestures / 2 - 1).Where(number => number % 2 == 1);
        await Eventually.IsTrueAsync(
            () => saidWhileDown.All(number => Answers().Contains($"Tallied word-{number}")),
            "what was said meanwhile is answered",
            60
        );
        await program.KillAsync();

        var answers = Answers();
        Assert.Equal(answers.Distinct().Order(), answers.Order());
        var tally = await File.ReadAllLinesAsync(
            Path.Combine(program.Data, "tally.txt"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(tally.Distinct(), tally);
        Assert.InRange(before, 1, Gestures - 1);
        // What has no answer was shown to have failed, or had been acknowledged and was in hand when the program was killed.
        var failed = slack.Gestures.Count(gesture => gesture.Failure is not null);
        var lost = Gestures - answers.Count - failed;
        Assert.InRange(lost, 0, Math.Max(0, acknowledged - before));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{before} answered before the kill, {answers.Count - before} after; {tally.Length} of {Gestures} carried out; {failed} shown to have failed, {lost} of {acknowledged} acknowledged ones lost in hand"
        );

        List<string> Answers() =>
            [
                .. people
                    .SelectMany(slack.SeesDirect)
                    .Concat(slack.Sees(slack.Ada, slack.Room))
                    .Where(message => message.IsFromBot)
                    .Select(message => message.Text),
            ];

        async Task StartAsync()
        {
            var greeted = slack.Count("hello");
            await program.StartAsync();
            if (deliveries == Deliveries.Http)
                slack.HooksUrl = new Uri(await program.PrintedAsync("Web hooks"));
            else
                await Eventually.IsTrueAsync(() => slack.Count("hello") > greeted, "the program is connected", 60);
        }
    }
}
