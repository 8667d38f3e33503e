using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Testing.Platforms;

/// <summary>Commands of every kind for the contract. They do nothing but answer, some of them not before they are let.</summary>
public sealed class ContractCommands
{
    /// <summary>What a platform's own markup could be made of, and what could ping somebody.</summary>
    public const string Tricky =
        "*a* _b_ `c` ~d~ <b>e</b> &amp; @everyone <@1> <!channel> [f](https://g.example) ||h||";

    public static readonly byte[] PictureBytes = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    private static readonly Option Words = new("words", OptionKind.Text, "What to say.");
    private int _counted;
    private TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the late answers come.</summary>
    public void Release() => Volatile.Read(ref _gate).TrySetResult();

    /// <summary>Holds the late answers asked for from now on back, where one set of commands serves several tests.</summary>
    public void Hold() =>
        Volatile.Write(ref _gate, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public IReadOnlyList<ICommand> All =>
        [
            new ContractCommand("open", AnswerKind.Room, [Words], call => ToRoom(call.Text("words") ?? "open")),
            new ContractCommand(
                "secret",
                AnswerKind.Private,
                [Words],
                call => Reply.Privately(call.Text("words") ?? "")
            ),
            new ContractCommand("miss", AnswerKind.Room, [], _ => Reply.Privately("Nothing found.")),
            new ContractCommand("late", AnswerKind.Room, [], _ => ToRoom("late for all")) { Gate = () => _gate.Task },
            new ContractCommand("latesecret", AnswerKind.Private, [], _ => Reply.Privately("late for one"))
            {
                Gate = () => _gate.Task,
            },
            new ContractCommand("tricky", AnswerKind.Room, [], _ => Quoting(Tricky)),
            new ContractCommand("fill", AnswerKind.Form, [new Option("wish", OptionKind.Text, "A wish.")], Fill),
            new ContractCommand(
                "choose",
                AnswerKind.Form,
                [new Option("colour", OptionKind.Text, "A colour.")],
                Choose
            ),
            new ContractCommand(
                "mark",
                AnswerKind.Private,
                [Words, new Option("by", OptionKind.Text, "Whose words.", IsHidden: true)],
                call => Reply.Privately($"{call.Text("by")}: {call.Text("words")}")
            )
            {
                OnMessage = new MessageEntry("Mark this", "words", "by"),
            },
            new ContractCommand("show", AnswerKind.Room, [], _ => WithFiles()),
            new ContractCommand("much", AnswerKind.Room, [], _ => Much()),
            new ContractCommand("where", AnswerKind.Private, [], call => Reply.Privately(call.Room.ToString())),
            new ContractCommand("rule", AnswerKind.Private, [], _ => Reply.Privately("ruled")) { ForModerators = true },
            new ContractCommand("count", AnswerKind.Private, [], _ => Reply.Privately($"counted {++_counted}"))
            {
                Changes = true,
            },
            new ContractCommand("broken", AnswerKind.Room, [], _ => throw new InvalidOperationException("a bug")),
        ];

    /// <summary>A reply with a button of every kind.</summary>
    public static Reply ToRoom(string words) =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks = [ReplyBlock.Prose.Of(words)],
            Buttons =
            [
                new Button("Tell more", Call.To("secret", ("words", "more"))),
                new Button("Turn", Call.To("open", ("words", $"{words}, turned")), ButtonEffect.Replaces),
                new Button("Long way", Call.To("secret", ("words", new string('w', 900)))),
            ],
        };

    /// <summary>Numbered words, more than any platform's message holds.</summary>
    public static string ManyWords { get; } =
        string.Join(' ', Enumerable.Range(1, 1500).Select(number => $"word{number}"));

    private static Reply Quoting(string text) =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks =
            [
                ReplyBlock.Quote.Of(
                    new Quotation("paper", "¶1.2", 1, 0, text.Length, text, "¶1.2 · opening", [new(0, 3)])
                    {
                        CutAfter = true,
                    }
                ),
            ],
        };

    private static Answer Fill(Invocation invocation) =>
        invocation.Text("wish") is { } wish
            ? Reply.Privately($"Wished: {wish}")
            : new Form(
                "A wish",
                "Send",
                Call.To("fill"),
                [new FormField("wish", "Your wish", "peace", IsRequired: true, IsLong: true, 3000, [])]
            );

    private static Answer Choose(Invocation invocation) =>
        invocation.Text("colour") is { } colour
            ? Reply.Privately($"Chosen: {colour}")
            : new Form(
                "A colour",
                "Choose",
                Call.To("choose"),
                [
                    new FormField(
                        "colour",
                        "Your colour",
                        "green",
                        IsRequired: true,
                        IsLong: false,
                        100,
                        ["red", "green & blue", "green"]
                    ),
                ]
            );

    private static Reply WithFiles() =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks =
            [
                ReplyBlock.Prose.Of("A picture and a file."),
                new ReplyBlock.Picture(new ReplyFile("dot.png", "image/png", PictureBytes), "A single dot."),
            ],
            Files = [new ReplyFile("list.csv", "text/csv; charset=utf-8", Encoding.UTF8.GetBytes("a,b\r\nä,“c”\r\n"))],
        };

    private static Reply Much() =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks = [.. ManyWords.Split(' ').Chunk(100).Select(words => ReplyBlock.Prose.Of(string.Join(' ', words)))],
            Buttons =
            [
                .. Enumerable
                    .Range(1, 7)
                    .Select(number => new Button($"Way {number}", Call.To("secret", ("words", $"way {number}")))),
            ],
        };
}
