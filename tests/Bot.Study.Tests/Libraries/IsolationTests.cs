using System.Collections.Concurrent;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing.Postgres;

namespace Bot.Study.Tests.Libraries;

/// <summary>Groups beside one another in one process: whatever one of them asks, presses or forges, it sees nothing of another's.</summary>
public sealed class IsolationTests(TestDatabases databases)
{
    private const int Groups = 4;
    private const int Steps = 250;

    [Theory, BothDatabases]
    public async Task Nothing_of_another_group_is_in_any_reply_completion_file_or_line_of_the_log(Backend backend)
    {
        var log = new Lines();
        await using var services = Some.GroupOn(await databases.NewAsync(backend), log);
        var random = new Random(8);
        var rooms = Enumerable.Range(0, Groups).Select(index => new RoomId("local", $"group{index}", "room")).ToArray();
        var buttons = new List<Call>();
        var asked = 0;
        foreach (var (index, room) in rooms.Index())
        {
            // Every group's paper has the same title and the same first words; only the secret tells them apart.
            var words =
                $"Letters\n\nThe wqsecret{index} ship came in 1859.[1] It was wqsecret{index}.\n\nNothing else.";
            var waiting = await LibrarySteps.BringAsync(services, room, $"Waiting wqsecret{index}\n\n{words}");
            buttons.AddRange(waiting.Buttons.Select(button => button.Call));
            await LibrarySteps.ReadItAsync(services, room, words);
            await AnswerAsync(services, room, Call.To("privacy show"), index);
        }

        // First of all every button of a paper that waits, in the hands of every other group.
        var waits = buttons.Count / Groups;
        foreach (var (index, room) in rooms.Index())
        foreach (var call in buttons.Where((_, at) => at / waits != index))
            Check(Seen(await AnswerAsync(services, room, call, index)), index, call);
        foreach (var (index, room) in rooms.Index())
            Assert.IsType<Form>(await AnswerAsync(services, room, buttons[(index * waits) + 1], index));

        for (var step = 0; step < Steps; step++)
        {
            var index = random.Next(Groups);
            var call = Ask(random, buttons);
            var answer = await AnswerAsync(services, rooms[index], call, index);
            asked++;
            if (answer is Reply reply)
                buttons.AddRange(reply.Buttons.Select(button => button.Call));
            Check(Seen(answer), index, call);
            var dispatcher = services.GetRequiredService<Dispatcher>();
            foreach (var (command, option) in new[] { ("library use", "title"), ("quote", "words"), ("passage", "id") })
                Check(
                    string.Join(
                        '\n',
                        dispatcher.Complete(
                            option,
                            random.Next(2) == 0 ? "wq" : "",
                            new Invocation(Call.To(command), rooms[index], Some.Ann)
                        )
                    ),
                    index,
                    call
                );
        }
        Assert.Equal(Steps, asked);
        Assert.DoesNotContain(log.All, line => line.Contains("wqsecret", StringComparison.Ordinal));
    }

    private static Call Ask(Random random, List<Call> buttons)
    {
        var secret = random.Next(Groups);
        return random.Next(9) switch
        {
            0 => Call.To("quote", ("words", "ship")),
            1 => Call.To("quote", ("words", $"wqsecre{secret}")),
            2 => Call.To("passage", ("id", "¶1")),
            3 => Call.To("library list"),
            4 => Call.To("timeline", ("file", "true")),
            5 => Call.To("library use", ("title", random.Next(2) == 0 ? "letters" : "Letters")),
            6 => Call.To("check", ("quotation", "The ship came in and it was nothing else")),
            7 => Call.To("about"),
            // A button of any group, pressed in any other: the ids in it mean nothing there.
            _ => buttons[random.Next(buttons.Count)],
        };
    }

    private static async Task<Answer> AnswerAsync(IServiceProvider services, RoomId room, Call call, int member) =>
        await LibrarySteps.AnswerAsync(
            services,
            new Invocation(call, room, Some.Ann with { Id = new MemberId("local", $"ann{member}") })
        );

    private static string Seen(Answer answer) =>
        answer switch
        {
            Form form => string.Join('\n', form.Fields.Select(field => $"{field.Label} {field.Value}")),
            Reply reply => string.Join(
                '\n',
                [
                    PlainText.Of(reply),
                    .. reply.Buttons.Select(button => button.Label),
                    .. reply.AllFiles.Select(file => Encoding.UTF8.GetString(file.Content.Span)),
                ]
            ),
            _ => "",
        };

    private static void Check(string seen, int index, Call call)
    {
        for (var other = 0; other < Groups; other++)
            Assert.False(
                other != index && seen.Contains($"wqsecret{other}", StringComparison.Ordinal),
                $"group {index} sees a word of group {other} by {call.Encode()}"
            );
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
