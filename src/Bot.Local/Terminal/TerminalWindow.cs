namespace Bot.Local.Terminal;

/// <summary>What kind of terminal the program runs in, if any.</summary>
internal static class TerminalWindow
{
    private const int Widest = 100;

    /// <summary>Colour and wrapping only where somebody looks, and never against <c>NO_COLOR</c>.</summary>
    public static TerminalText Text()
    {
        if (Console.IsOutputRedirected)
            return new TerminalText(hasColour: false, width: 0);
        var hasColour =
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new TerminalText(hasColour, Math.Clamp(Console.WindowWidth, 40, Widest));
    }
}
