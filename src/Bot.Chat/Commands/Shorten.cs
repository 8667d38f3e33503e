namespace Bot.Chat.Commands;

/// <summary>A member's own words given back to them in an answer, kept short enough to fit any line.</summary>
public static class Shorten
{
    private const int Longest = 60;

    public static string For(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
            return line;
        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
