using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Local.Terminal;

/// <summary><c>chat</c>: a conversation on the terminal. A number presses a button of the last reply; an empty line ends nothing.</summary>
public static class Conversation
{
    public static async Task<int> RunAsync(
        CommandTable commands,
        Dispatcher dispatcher,
        AskOptions options,
        TextReader input,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var session = new TerminalSession(commands, dispatcher, options);
        var terminal = TerminalWindow.Text();
        IReadOnlyList<Button> buttons = [];
        await output.WriteLineAsync(
            "Ask with /quote, /passage, /endnote, /timeline, /outline; /help tells more. A number presses a button, /quit leaves."
        );
        while (true)
        {
            await output.WriteAsync("\n> ");
            await output.FlushAsync(cancellationToken);
            var line = (await input.ReadLineAsync(cancellationToken))?.Trim();
            if (line is null or "/quit" or "/exit")
                return 0;
            if (line.Length == 0)
                continue;
            var reply =
                int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1
                && number <= buttons.Count
                    ? await session.AnswerAsync(buttons[number - 1].Call, cancellationToken)
                    : await session.TypeAsync(line, cancellationToken);
            buttons = reply.Buttons;
            await output.WriteLineAsync();
            await output.WriteAsync(terminal.Of(reply));
            if (buttons.Count > 0)
                await output.WriteLineAsync($"\n{terminal.Buttons(buttons)}");
        }
    }
}
