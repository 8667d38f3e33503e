using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Local.Terminal;

/// <summary>One person in one room on a terminal: lines and presses in, replies out.</summary>
public sealed class TerminalSession(CommandTable commands, Dispatcher dispatcher, AskOptions options)
{
    private readonly RoomId _room = TerminalPlatform.Room(options.Room);
    private readonly Member _member = TerminalPlatform.Member(options.As, options.IsModerator);

    /// <summary>Answers a typed line.</summary>
    public async Task<Reply> TypeAsync(string line, CancellationToken cancellationToken)
    {
        var (call, complaint) = CommandLine.Read(line, commands);
        return call is null ? Reply.Refusal(complaint!) : await AnswerAsync(call, cancellationToken);
    }

    /// <summary>Answers the press of a button by its state.</summary>
    public Task<Reply> PressAsync(string state, CancellationToken cancellationToken) =>
        Call.TryDecode(state, out var call)
            ? AnswerAsync(call, cancellationToken)
            : Task.FromResult(Reply.Refusal("This is not the state of a button."));

    public async Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken) =>
        await dispatcher.AnswerAsync(new Invocation(call, _room, _member), cancellationToken) switch
        {
            Reply reply => reply with
            {
                Buttons = [.. reply.Buttons.Where(button => button.Effect != ButtonEffect.Removes)],
            },
            Form form => FormAsLine(form),
            _ => throw new InvalidOperationException("An answer is a reply or a form."),
        };

    // A terminal has no forms; what a form asks for can be typed as options, a file apart.
    private static Reply FormAsLine(Form form) =>
        Reply.Privately(
            form.Fields.Any(field => field is { IsFile: true, IsRequired: true })
                ? Phrase.Of(
                    $"{form.TitleSaid}: this asks for a file, which cannot be typed. A paper is brought from the command line: import FILE --accept."
                )
                : $"{form.TitleSaid}: type it as one line, /{form.Call.Command} {string.Join(' ', form.Fields.Select(field => $"{field.Name}:…"))}"
        );
}
