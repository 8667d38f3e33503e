using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Discord.Tests.Support;

/// <summary>
/// Commands of every kind: <c>quote</c> answers to the room, <c>note</c> privately, <c>ask</c> with a form, each slow where
/// asked to be; <c>count</c> changes something; <c>settings</c> is for moderators.
/// </summary>
internal sealed class TestCommands(TimeProvider time)
{
    private static readonly Option Words = new("words", OptionKind.Text, "What to say.", Completes: true);
    private static readonly Option Slow = new("slow", OptionKind.Number, "Milliseconds to take.");

    /// <summary>The words to <c>ask</c> that make the form which follows slow to be taken in.</summary>
    public const string SentSlowly = "sent slowly";

    private int _counted;
    private int _asked;

    /// <summary>How often something was changed.</summary>
    public int Counted => Volatile.Read(ref _counted);

    /// <summary>How often anything was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public IEnumerable<ICommand> All =>
        [
            Command("quote", AnswerKind.Room, call => Quote(call.Text("words") ?? "")),
            Command("note", AnswerKind.Private, call => Reply.Privately(call.Text("words") ?? "")),
            Command(
                "ask",
                AnswerKind.Form,
                call =>
                    call.Text("question") is { } question ? Reply.Privately($"Asked: {question}")
                    : call.Text("words") == SentSlowly ? Form(Call.To("ask", ("slow", "4000")))
                    : Form(Call.To("ask")),
                changes: true
            ),
            Command(
                "count",
                AnswerKind.Private,
                _ => Reply.Privately($"Counted {Interlocked.Increment(ref _counted)}"),
                changes: true
            ),
            Command(
                "long",
                AnswerKind.Room,
                call => Quote(string.Concat(Enumerable.Repeat("word ", call.Number("slow", 1))).Trim())
            ),
            Command("picture", AnswerKind.Room, _ => Picture()),
            Command("where", AnswerKind.Private, call => Reply.Privately($"{call.Room} {call.Thread ?? "no thread"}")),
            Command("daily start", AnswerKind.Private, _ => Reply.Privately("Started.")),
            Command("daily stop", AnswerKind.Private, _ => Reply.Privately("Stopped.")),
            Command("settings", AnswerKind.Private, _ => Reply.Privately("Set."), isForModerators: true),
            Command("bring", AnswerKind.Form, _ => FileForm()),
            new TestCommand(
                new CommandDefinition("read", "Read a file.", "For tests.", AnswerKind.Private, [Words], []),
                ReadAsync,
                (_, _) => []
            ),
            Command("broken", AnswerKind.Private, _ => throw new InvalidOperationException("a bug")),
        ];

    public static Quotation Quotation(string text, params Quotation.Mark[] marks) =>
        new("paper", "¶14.2", 14, 0, text.Length, text, "¶14.2 · §2 A new approach", marks);

    private static Reply Quote(string text) =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks = [ReplyBlock.Quote.Of(Quotation(text))],
            Buttons =
            [
                new Button("Next", Call.To("quote", ("words", "the next")), ButtonEffect.Replaces),
                new Button("More", Call.To("note", ("words", "more of it"))),
                new Button("Long", Call.To("long", ("slow", "700")), ButtonEffect.Replaces),
                new Button("Slow more", Call.To("note", ("words", "late more"), ("slow", "2000"))),
                new Button("Far", Call.To("note", ("words", new string('x', 300)))),
                new Button(
                    "Slow next",
                    Call.To("quote", ("words", "late next"), ("slow", "2000")),
                    ButtonEffect.Replaces
                ),
            ],
        };

    private static Form Form(Call target) =>
        new(
            "Ask",
            "Send",
            target,
            [
                new FormField(
                    "question",
                    "Your question",
                    "",
                    IsRequired: true,
                    IsLong: true,
                    Longest: 500,
                    Choices: []
                ),
                new FormField(
                    "words",
                    "Where",
                    "here",
                    IsRequired: false,
                    IsLong: false,
                    Longest: 100,
                    Choices: ["here", "there"]
                ),
            ]
        );

    private static Form FileForm() =>
        new("Bring", "Read it", Call.To("read"), [FormField.ForFile("file", "The file", true, [".txt"])]);

    private static async Task<Answer> ReadAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var file = invocation.Files["file"];
        try
        {
            using var reader = new StreamReader(await file.OpenAsync(cancellationToken));
            return Reply.Privately($"{file.Name}, {file.Size}: {await reader.ReadToEndAsync(cancellationToken)}");
        }
        catch (Exception error) when (error is PlatformException or InvalidDataException)
        {
            return Reply.Privately($"Not read: {error.Message}");
        }
    }

    private static Reply Picture() =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks =
            [
                ReplyBlock.Prose.Of("A picture."),
                new ReplyBlock.Picture(
                    new ReplyFile("time line.png", "image/png", new byte[] { 1, 2, 3 }),
                    "Two dates in a row"
                ),
            ],
            Files = [new ReplyFile("list.txt", "text/plain", "all of it"u8.ToArray())],
        };

    private TestCommand Command(
        string name,
        AnswerKind kind,
        Func<Invocation, Answer> answer,
        bool changes = false,
        bool isForModerators = false
    ) =>
        new(
            new CommandDefinition(
                name,
                $"The command {name}.",
                "For tests.",
                kind,
                [Words, Slow, new Option("question", OptionKind.Text, "By the form.", IsHidden: true)],
                []
            )
            {
                Changes = changes,
                IsForModerators = isForModerators,
            },
            async (invocation, cancellationToken) =>
            {
                Interlocked.Increment(ref _asked);
                if (name != "long" && invocation.Number("slow", 0) is > 0 and var slow)
                    await Task.Delay(TimeSpan.FromMilliseconds(slow), time, cancellationToken);
                return answer(invocation);
            },
            (option, typed) => [.. Enumerable.Range(1, 40).Select(number => $"{option} {typed} {number}")]
        );
}
