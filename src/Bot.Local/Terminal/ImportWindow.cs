using Bot.Texts.Readers;

namespace Bot.Local.Terminal;

/// <summary>Shows how far a file is read, where somebody watches; a pipe gets nothing of it.</summary>
public static class ImportWindow
{
    public static void Tell(ReadingProgress progress)
    {
        if (!Console.IsErrorRedirected && progress.Of > 0)
            Console.Error.Write($"\rReading … {100L * progress.Done / progress.Of, 3} %");
    }

    public static void Clear()
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r                  \r");
    }
}
