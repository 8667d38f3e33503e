using System.Text;
using Bot.Chat.Replies;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;

namespace Bot.Slack.Translate;

/// <summary>
/// Fits replies to Slack. What a message cannot hold goes with it as a file, and the message says so; words for
/// notifications and screen readers always stand beside the blocks.
/// </summary>
internal sealed class MessageMaker(ButtonValues values)
{
    private const int ButtonsInARow = 25;
    private const int LongestLabel = 75;
    private const int LongestText = 3000;
    private const string FilesMark = "files";
    private const string WholeFile = "answer.txt";

    private static readonly Phrase InTheFile =
        $"This is longer than a message can be: the whole of it is in {WholeFile}.";

    /// <summary>Whether one message holds all of it.</summary>
    public static bool Holds(Reply reply, int budget = BlockMaker.Budget) => Fit(reply, Some(reply), budget, 0).IsWhole;

    /// <summary>The whole reply as a file, where one message does not hold it.</summary>
    public static ReplyFile? WholeOf(Reply reply, int budget = BlockMaker.Budget) =>
        Holds(reply, budget)
            ? null
            : new ReplyFile(WholeFile, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(PlainText.Of(reply)));

    public async Task<PostContent> MakeAsync(Reply reply, Audience audience, CancellationToken cancellationToken)
    {
        var fitted = Fit(reply, audience.Pictures, audience.Budget, audience.Notes.Count + 1);
        var blocks = new List<Block>();
        if (audience.Ping is { } group)
            blocks.Add(BlockMaker.Words(RichWords.Section([RichWords.Ping(group)])));
        blocks.AddRange(fitted.Blocks);
        if (!fitted.IsWhole)
            blocks.Add(BlockMaker.Note(InTheFile.In(reply.Language)));
        blocks.AddRange(audience.Notes.Select(BlockMaker.Note));
        if (blocks.Count == 0)
            blocks.Add(BlockMaker.Words(RichWords.Section(RichWords.Words("…"))));
        if (audience.Files.Count > 0)
            blocks[0] = blocks[0] with { BlockId = $"{FilesMark} {string.Join(' ', audience.Files)}" };
        blocks.AddRange(await ButtonsAsync(reply.Buttons, audience, cancellationToken));
        return new PostContent(Text(reply, audience), blocks);
    }

    /// <summary>The files that went with a message, told by its blocks.</summary>
    public static IReadOnlyList<string> FilesOf(IReadOnlyList<SeenBlock>? blocks) =>
        (blocks ?? [])
            .Select(block => block.BlockId ?? "")
            .Where(id => id.StartsWith($"{FilesMark} ", StringComparison.Ordinal))
            .SelectMany(id => id.Split(' ').Skip(1))
            .ToList();

    private static BlockMaker.Fitted Fit(
        Reply reply,
        IReadOnlyDictionary<ReplyFile, string> pictures,
        int budget,
        int others
    ) => BlockMaker.Fit(reply.Blocks, pictures, budget - Labels(reply.Buttons), others + 1 + Rows(reply.Buttons));

    /// <summary>What is written on buttons counts too.</summary>
    private static int Labels(IReadOnlyList<Button> buttons) =>
        buttons.Sum(button => Math.Min(Escaping.Words(button.Label).Length, LongestLabel));

    private static int Rows(IReadOnlyList<Button> buttons) => (buttons.Count + ButtonsInARow - 1) / ButtonsInARow;

    private static IReadOnlyDictionary<ReplyFile, string> Some(Reply reply) =>
        reply
            .Blocks.OfType<ReplyBlock.Picture>()
            .Select(picture => picture.File)
            .Distinct()
            .ToDictionary(file => file, _ => "");

    private static string Text(Reply reply, Audience audience)
    {
        var words = string.Join("\n\n", audience.Notes.Prepend(PlainText.Of(reply)));
        var ping = audience.Ping is { } group ? $"<!subteam^{group}> " : "";
        var text = ping + Escaping.Words(Escaping.Short(words, LongestText));
        // Escaping may make five characters of one; shortened words are shortened once more, before any entity is cut.
        for (var longest = LongestText / 2; text.Length > 4000; longest /= 2)
            text = ping + Escaping.Words(Escaping.Short(words, longest));
        return text.Length > 0 ? text : "…";
    }

    private async Task<IEnumerable<Block>> ButtonsAsync(
        IReadOnlyList<Button> buttons,
        Audience audience,
        CancellationToken cancellationToken
    )
    {
        var controls = new List<Control>();
        foreach (var (place, button) in buttons.Index())
            controls.Add(
                new Control
                {
                    Type = "button",
                    ActionId = $"button-{place}",
                    Text = Escaping.Plain(button.Label, LongestLabel),
                    Value = await values.WriteAsync(button, audience.Room, audience.Owner, cancellationToken),
                }
            );
        return controls.Chunk(ButtonsInARow).Select(row => new Block { Type = "actions", Elements = row });
    }
}
