using System.Text;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Concordances;

namespace Bot.Study.Concordances;

/// <summary>Shows occurrences in their lines, in a reply and in a file.</summary>
internal static class LineQuoting
{
    public static Quotation Of(RoomView room, ConcordanceLine line) =>
        Quoting.Of(room.Paper, room.Edition.Around(line.Line), line.Line, [line.Word]);

    /// <summary>One line of a file: its place, the words before, the word in bold, the words after.</summary>
    public static void Append(StringBuilder text, RoomView room, ConcordanceLine line)
    {
        var source = room.Edition.Source;
        var before = source[line.Line.Start..line.Word.Start];
        var after = source[line.Word.End..line.Line.End];
        var id = room.Edition.Around(line.Word).Id;
        text.Append($"- {id}: {InOneLine(before)}**{InOneLine(line.Word.Of(source))}**{InOneLine(after)}\n");
    }

    public static string InOneLine(string words) => words.ReplaceLineEndings(" ");
}
