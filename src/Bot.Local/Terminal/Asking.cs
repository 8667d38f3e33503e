using System.Text;
using Bot.Chat.Commands;

namespace Bot.Local.Terminal;

/// <summary><c>ask</c>: one question, one answer, one exit code.</summary>
public static class Asking
{
    /// <summary>0 when the question was answered, also by "not found"; 2 when it could not be understood.</summary>
    public static async Task<int> RunAsync(
        CommandTable commands,
        Dispatcher dispatcher,
        AskOptions options,
        CancellationToken cancellationToken
    )
    {
        var session = new TerminalSession(commands, dispatcher, options);
        var reply = options.IsPress
            ? await session.PressAsync(options.Line, cancellationToken)
            : await session.TypeAsync(options.Line, cancellationToken);

        if (reply.IsRefusal)
        {
            await using var errors = Console.OpenStandardError();
            await WriteAsync(errors, new TerminalText(hasColour: false, width: 0).Of(reply), cancellationToken);
            return 2;
        }
        await using var output = Console.OpenStandardOutput();
        if (options.IsJson)
        {
            JsonReply.Write(reply, output);
            return 0;
        }
        var terminal = TerminalWindow.Text();
        await WriteAsync(output, terminal.Of(reply) + terminal.Presses(reply.Buttons), cancellationToken);
        return 0;
    }

    // Always UTF-8, whatever the environment says of itself.
    private static async Task WriteAsync(Stream output, string text, CancellationToken cancellationToken) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
