using Bot.Chat.Replies;
using Bot.Slack.Wire;

namespace Bot.Slack.Translate;

/// <summary>
/// A reply's blocks as Slack's, as many as a message holds: 50 of them, and characters well under the sum at which Slack
/// refuses (§8). What did not fit is told by <see cref="Fitted.IsWhole"/>, never left out silently.
/// </summary>
internal static class BlockMaker
{
    public const int Budget = 11_000;
    private const int MostBlocks = 50;
    private const int LongestHeading = 150;
    private const int LongestAltText = 2000;
    private const int LongestNote = 2000;

    /// <summary>What was made, and whether it is everything.</summary>
    public sealed record Fitted(IReadOnlyList<Block> Blocks, bool IsWhole);

    /// <param name="pictures">The ids of pictures that are at Slack; a picture without one is given in words.</param>
    /// <param name="reserved">Blocks that come behind: buttons, notes.</param>
    public static Fitted Fit(
        IEnumerable<ReplyBlock> blocks,
        IReadOnlyDictionary<ReplyFile, string> pictures,
        int budget,
        int reserved
    )
    {
        var made = new List<Block>();
        var left = budget;
        foreach (var block in blocks)
        {
            if (made.Count + reserved >= MostBlocks)
                return new Fitted(made, IsWhole: false);
            var (fitting, isWhole) = Fit(block, pictures, left);
            if (fitting is not null)
            {
                made.Add(fitting);
                left -= Length(fitting);
            }
            if (!isWhole)
                return new Fitted(made, IsWhole: false);
        }
        return new Fitted(made, IsWhole: true);
    }

    public static Block Words(params IEnumerable<RichText> sections) =>
        new() { Type = "rich_text", Elements = [.. sections] };

    /// <summary>Small print of the bot's own.</summary>
    public static Block Note(string sentences) =>
        new() { Type = "context", Elements = [Escaping.Plain(sentences, LongestNote)] };

    private static (Block? Block, bool IsWhole) Fit(
        ReplyBlock block,
        IReadOnlyDictionary<ReplyFile, string> pictures,
        int left
    )
    {
        if (block is ReplyBlock.Rows rows)
            return Fit(rows, left);
        var whole = Of(block, pictures);
        return whole is null || Length(whole) <= left ? (whole, true) : (null, false);
    }

    private static (Block? Block, bool IsWhole) Fit(ReplyBlock.Rows rows, int left)
    {
        var leaves = new List<RichText>();
        foreach (var line in rows.Lines)
        {
            var words = RichWords.Of(line).ToList();
            left -= 1 + words.Sum(RichWords.Length);
            if (left < 0)
                return (leaves.Count > 0 ? Words(RichWords.Section(leaves)) : null, false);
            if (leaves.Count > 0)
                leaves.AddRange(RichWords.Words("\n"));
            leaves.AddRange(words);
        }
        return (leaves.Count > 0 ? Words(RichWords.Section(leaves)) : null, true);
    }

    private static Block? Of(ReplyBlock block, IReadOnlyDictionary<ReplyFile, string> pictures) =>
        block switch
        {
            ReplyBlock.Heading { Text.Length: > 0 and <= LongestHeading / 2 } heading => new Block
            {
                Type = "header",
                Text = Escaping.Plain(heading.Text, LongestHeading),
            },
            ReplyBlock.Heading heading => Prose([new Inline.Strong(heading.Said)]),
            ReplyBlock.Prose prose => Prose(prose.Inlines),
            ReplyBlock.Note note => Small(note.Inlines),
            ReplyBlock.Quote quote => Words(RichWords.Of(quote)),
            ReplyBlock.Picture picture when pictures.TryGetValue(picture.File, out var id) => new Block
            {
                Type = "image",
                SlackFile = new SlackFile(id),
                AltText = Escaping.Short(picture.AltText, LongestAltText),
            },
            ReplyBlock.Picture picture => Prose([new Inline.Emphasis(picture.Said)]),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block nobody can show."),
        };

    private static Block? Prose(IReadOnlyList<Inline> inlines) =>
        RichWords.Of(inlines).ToList() is { Count: > 0 } leaves ? Words(RichWords.Section(leaves)) : null;

    /// <summary>Small print takes plain words alone; anything else in it would have to be markup, which cannot be escaped.</summary>
    private static Block? Small(IReadOnlyList<Inline> inlines)
    {
        var words = string.Concat(inlines.OfType<Inline.Text>().Select(text => text.Words));
        return words.Length is > 0 and <= LongestNote / 2 && inlines.All(inline => inline is Inline.Text)
            ? Note(words)
            : Prose(inlines);
    }

    private static int Length(Block block) =>
        (block.Text?.Text.Length ?? 0)
        + (block.AltText?.Length ?? 0)
        + (block.Elements ?? []).Sum(part =>
            part switch
            {
                RichText rich => RichWords.Length(rich),
                TextObject text => text.Text.Length,
                _ => 0,
            }
        );
}
