namespace Bot.Chat.Replies;

/// <summary>
/// Something to say. It carries no markup: platforms render the tree, escape what is in it and fit it to their limits.
/// </summary>
public sealed record Reply : Answer
{
    public required Visibility Visibility { get; init; }

    /// <summary>Top to bottom.</summary>
    public required IReadOnlyList<ReplyBlock> Blocks { get; init; }

    public IReadOnlyList<Button> Buttons { get; init; } = [];

    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>Whether it says that the call itself could not be understood.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>A few sentences for the member alone.</summary>
    public static Reply Privately(params Phrase[] paragraphs) =>
        new() { Visibility = Visibility.Private, Blocks = [.. paragraphs.Select(ReplyBlock.Prose.Of)] };

    /// <summary>What was wrong with the call and what to type instead.</summary>
    public static Reply Refusal(Phrase complaint) => Privately(complaint) with { IsRefusal = true };

    /// <summary>The files that go with it: its pictures, in order, then <see cref="Files"/>.</summary>
    public IEnumerable<ReplyFile> AllFiles =>
        Blocks.OfType<ReplyBlock.Picture>().Select(picture => picture.File).Concat(Files);

    /// <summary>The quotations in it, in order.</summary>
    public IEnumerable<Quotation> Quotations => Blocks.OfType<ReplyBlock.Quote>().Select(quote => quote.Quotation);
}
