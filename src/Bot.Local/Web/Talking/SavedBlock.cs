using Bot.Chat.Replies;

namespace Bot.Local.Web.Talking;

/// <summary>A block as the store keeps it; which members are set follows from <paramref name="Kind"/>.</summary>
internal sealed record SavedBlock(string Kind)
{
    public string? Text { get; init; }
    public List<SavedInline>? Inlines { get; init; }
    public List<List<SavedInline>>? Lines { get; init; }
    public Quotation? Quotation { get; init; }
    public SavedFile? File { get; init; }
    public SavedFile? DarkFile { get; init; }

    public static SavedBlock Of(ReplyBlock block) =>
        block switch
        {
            ReplyBlock.Heading heading => new("heading") { Text = heading.Text },
            ReplyBlock.Prose prose => new("prose") { Inlines = SavedInline.Of(prose.Inlines) },
            ReplyBlock.Note note => new("note") { Inlines = SavedInline.Of(note.Inlines) },
            ReplyBlock.Rows rows => new("rows") { Lines = [.. rows.Lines.Select(SavedInline.Of)] },
            ReplyBlock.Picture picture => new("picture")
            {
                File = SavedFile.Of(picture.File),
                DarkFile = picture.OnDark is { } onDark ? SavedFile.Of(onDark()) : null,
                Text = picture.AltText,
            },
            ReplyBlock.Quote quote => new("quote")
            {
                Quotation = quote.Quotation,
                Inlines = SavedInline.Of(quote.Lead),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block nobody can keep."),
        };

    public ReplyBlock ToBlock() =>
        Kind switch
        {
            "heading" => new ReplyBlock.Heading($"{Text}"),
            "prose" => new ReplyBlock.Prose(SavedInline.ToInlines(Inlines)),
            "note" => new ReplyBlock.Note(SavedInline.ToInlines(Inlines)),
            "rows" => new ReplyBlock.Rows([.. Lines!.Select(SavedInline.ToInlines)]),
            "picture" => new ReplyBlock.Picture(File!.ToFile(), $"{Text}")
            {
                OnDark = DarkFile is { } dark ? dark.ToFile : null,
            },
            "quote" => new ReplyBlock.Quote(Quotation!, SavedInline.ToInlines(Inlines)),
            _ => throw new InvalidDataException($"The talk holds a block of an unknown kind, {Kind}."),
        };
}
