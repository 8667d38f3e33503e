using System.Text;
using Bot.Chat.Replies;
using Bot.Study.Concordances;
using Bot.Study.Rooms;
using Bot.Texts.Concordances;
using Bot.Texts.Names;

namespace Bot.Study.Names;

/// <summary>Names in full as a file: all of them, or one with all its mentions.</summary>
internal static class NamesFile
{
    public static Reply List(RoomView room, NameIndex names)
    {
        var text = Title(room, "Names");
        NameKind? kind = null;
        foreach (var name in NamesReplies.Ordered(names))
        {
            if (name.Kind != kind)
                text.Append($"\n## {NamesReplies.HeadingOf(name.Kind)}\n\n");
            kind = name.Kind;
            var spellings = name.Spellings.Select(spelling => $"{spelling.Written} {spelling.Count}");
            var ids = name.Mentions.Select(mention => room.Edition.Around(mention).Id.ToString()).Distinct();
            text.Append($"- **{name.Main}** ({string.Join(", ", spellings)}): {string.Join(", ", ids)}\n");
        }
        return File("names.md", $"All {names.Names.Count} names.", text);
    }

    public static Reply Mentions(RoomView room, Name name)
    {
        var text = Title(room, name.Main);
        text.Append('\n');
        foreach (var mention in name.Mentions)
            LineQuoting.Append(text, room, ConcordanceLine.Of(room.Edition, mention));
        return File("name.md", $"All {name.Mentions.Count} mentions of {name.Main}.", text);
    }

    private static StringBuilder Title(RoomView room, string title) =>
        new($"# {title}\n\n{room.Paper.Paper.Title}, by {room.Paper.Paper.Author}\n");

    private static Reply File(string name, Phrase sentence, StringBuilder text) =>
        Reply.Privately(sentence) with
        {
            Files = [new ReplyFile(name, "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()))],
        };
}
