using Bot.Chat.Replies;

namespace Bot.Study.Discussions.Views;

/// <summary>Somebody's words on one line, cut visibly where they are longer than the place that is for them.</summary>
internal static class Brief
{
    public const int Name = 40;
    public const int Title = 80;
    public const int Question = 140;
    public const int Choice = 90;

    /// <summary>The phrase itself where it is short enough; else its words, cut.</summary>
    public static Phrase Of(Phrase phrase, int longest) =>
        phrase.ToString().Length <= longest ? phrase : $"{Of(phrase.ToString(), longest)}";

    public static string Of(string words, int longest)
    {
        if (longest == int.MaxValue)
            return words;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
            return line;
        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..end] + "…";
    }
}
