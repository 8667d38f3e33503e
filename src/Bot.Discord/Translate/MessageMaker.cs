using System.Text;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>
/// Fits replies to Discord: plain text up to 2,000 characters, text components up to 4,000, a file beyond that; nothing is
/// cut without saying so (§7.2, §8.2, §8.4).
/// </summary>
internal sealed class MessageMaker(ButtonIds ids)
{
    public const int LongestContent = 2000;
    public const int LongestText = 4000;
    public const int UsesComponents = 32768;
    public const int MostFiles = 10;
    private const int LongestAltText = 1024;
    private const int LongestMention = 32;
    private const string WholeFile = "answer.txt";

    private static readonly Phrase InTheFile =
        $"This is longer than a message can be: the whole of it is in {WholeFile}.";

    public async Task<OutgoingMessage> MakeAsync(Reply reply, Audience audience, CancellationToken cancellationToken)
    {
        var mention = audience.Ping is { } role ? $"<@&{role}>\n" : "";
        var (text, whole) = Fit(reply, LongestText - mention.Length);
        text = mention + text;
        var files = Files(reply, whole);
        var rows = await RowsAsync(reply.Buttons, audience, cancellationToken);
        var asComponents =
            text.Length > LongestContent || audience.ReplacesComponents || audience.Key is not null && rows.Count == 0;
        return asComponents ? AsComponents(text, files, rows, audience) : AsContent(text, files, rows, audience);
    }

    /// <summary>Whether one message holds all of it, also behind a mention.</summary>
    public static bool Holds(Reply reply) =>
        Fit(reply, LongestText - LongestMention).Whole is null
        && reply.Buttons.Count <= ButtonRows.Most
        && reply.AllFiles.Count() <= MostFiles;

    private static AllowedMentions Mentions(Audience audience) =>
        audience.Ping is { } role ? new AllowedMentions { Roles = [role] } : AllowedMentions.None;

    private static string? Nonce(Audience audience) =>
        audience is { Replaces: false, Key: { } key } ? ButtonIds.Nonce(key, audience.Channel) : null;

    private static OutgoingMessage AsContent(
        string text,
        IReadOnlyList<(ReplyFile File, string? AltText)> files,
        IReadOnlyList<Component> rows,
        Audience audience
    ) =>
        new(
            new MessagePayload
            {
                Content =
                    text.Length > 0 || audience.Replaces ? text
                    : files.Count > 0 ? null
                    : "…",
                Components = rows.Count > 0 || audience.Replaces ? rows : null,
                Attachments = files.Count > 0 || audience.Replaces ? Attachments(files) : null,
                AllowedMentions = Mentions(audience),
                Nonce = Nonce(audience),
                EnforceNonce = Nonce(audience) is null ? null : true,
            },
            [.. files.Select(file => file.File)]
        );

    private static OutgoingMessage AsComponents(
        string text,
        IReadOnlyList<(ReplyFile File, string? AltText)> files,
        IReadOnlyList<Component> rows,
        Audience audience
    )
    {
        var parts = new List<Component>();
        if (text.Length > 0)
            parts.Add(new Component { Type = ComponentType.TextDisplay, Content = text });
        if (files.Where(file => file.AltText is not null).ToList() is { Count: > 0 } pictures)
            parts.Add(new Component { Type = ComponentType.MediaGallery, Items = [.. pictures.Select(Item)] });
        parts.AddRange(
            files
                .Where(file => file.AltText is null)
                .Select(file => new Component { Type = ComponentType.File, File = Reference(file.File) })
        );
        parts.AddRange(rows);
        if (parts.Count == 0)
            parts.Add(new Component { Type = ComponentType.TextDisplay, Content = "…" });
        if (audience.Key is { } key)
            parts[0] = parts[0] with { Id = ButtonIds.Number(key) };
        return new OutgoingMessage(
            new MessagePayload
            {
                Flags = UsesComponents,
                Components = parts,
                Attachments = files.Count > 0 || audience.Replaces ? Attachments(files) : null,
                AllowedMentions = Mentions(audience),
                Nonce = Nonce(audience),
                EnforceNonce = Nonce(audience) is null ? null : true,
            },
            [.. files.Select(file => file.File)],
            TurnsIntoComponents: audience.Replaces && !audience.ReplacesComponents && !audience.FillsDeferred
        );
    }

    /// <summary>As many whole pieces as fit, and whether some did not.</summary>
    private static (string Text, string? Whole) Fit(Reply reply, int longest)
    {
        var text = new StringBuilder();
        var inTheFile = $"-# {InTheFile.In(reply.Language)}";
        foreach (var block in reply.Blocks)
        {
            var separator = "\n\n";
            foreach (var piece in MessageText.Pieces(block).Where(piece => piece.Length > 0))
            {
                var length = text.Length + separator.Length + piece.Length;
                if (length + inTheFile.Length + separator.Length > longest)
                {
                    text.Append(text.Length > 0 ? "\n" : "").Append(inTheFile);
                    return (text.ToString(), PlainText.Of(reply));
                }
                text.Append(text.Length > 0 ? separator : "").Append(piece);
                separator = "\n";
            }
        }
        return (text.ToString(), null);
    }

    private static List<(ReplyFile File, string? AltText)> Files(Reply reply, string? whole)
    {
        var files = new List<(ReplyFile, string?)>();
        if (whole is not null)
            files.Add((new ReplyFile(WholeFile, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(whole)), null));
        files.AddRange(
            reply.Blocks.OfType<ReplyBlock.Picture>().Select(picture => (picture.File, (string?)Short(picture.AltText)))
        );
        files.AddRange(reply.Files.Select(file => (file, (string?)null)));
        return [.. files.Take(MostFiles)];
    }

    private static string Short(string altText) =>
        altText.Length <= LongestAltText ? altText : $"{altText[..(LongestAltText - 1)]}…";

    private static IReadOnlyList<Attachment> Attachments(IReadOnlyList<(ReplyFile File, string? AltText)> files) =>
        [
            .. files.Select(
                (file, index) =>
                    new Attachment
                    {
                        Id = index.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Filename = RestBody.SafeName(file.File.Name),
                        Description = file.AltText,
                    }
            ),
        ];

    private static MediaItem Item((ReplyFile File, string? AltText) file) =>
        new() { Media = Reference(file.File), Description = file.AltText };

    private static MediaReference Reference(ReplyFile file) =>
        new() { Url = $"attachment://{RestBody.SafeName(file.Name)}" };

    private async Task<IReadOnlyList<Component>> RowsAsync(
        IReadOnlyList<Button> buttons,
        Audience audience,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<Component>();
        foreach (var (place, button) in buttons.Take(ButtonRows.Most).Index())
        {
            var id = await ids.NameAsync(button, place, audience.Room, audience.Owner, audience.Key, cancellationToken);
            shown.Add(ButtonRows.Button(button, id));
        }
        return ButtonRows.Of(shown);
    }
}
