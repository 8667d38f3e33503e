namespace Bot.Chat.Replies;

/// <summary>A part of a reply that stands on lines of its own.</summary>
public abstract record ReplyBlock
{
    private ReplyBlock() { }

    /// <summary>A heading.</summary>
    public sealed record Heading(Phrase Said) : ReplyBlock
    {
        public string Text => Said.ToString();
    }

    /// <summary>Ordinary sentences of the bot.</summary>
    public sealed record Prose(IReadOnlyList<Inline> Inlines) : ReplyBlock
    {
        public static ReplyBlock Of(Phrase sentences) => new Prose([new Inline.Text(sentences)]);

        public static ReplyBlock Of(params Inline[] inlines) => new Prose(inlines);
    }

    /// <summary>The text's own words. <paramref name="Lead"/> stands before them on the same line: a date, a number.</summary>
    public sealed record Quote(Quotation Quotation, IReadOnlyList<Inline> Lead) : ReplyBlock
    {
        public static Quote Of(Quotation quotation, params Inline[] lead) => new(quotation, lead);
    }

    /// <summary>Lines that belong together.</summary>
    public sealed record Rows(IReadOnlyList<IReadOnlyList<Inline>> Lines) : ReplyBlock;

    /// <summary>A picture with the words that say the same.</summary>
    public sealed record Picture(ReplyFile File, Phrase Said) : ReplyBlock
    {
        public string AltText => Said.ToString();

        /// <summary>
        /// Makes the same picture on a dark ground, for a platform that can leave the choice to the reader's screen; nobody
        /// else calls it. <see langword="null"/> where there is one only.
        /// </summary>
        public Func<ReplyFile>? OnDark { get; init; }
    }

    /// <summary>Small print: counts, hints.</summary>
    public sealed record Note(IReadOnlyList<Inline> Inlines) : ReplyBlock
    {
        public static ReplyBlock Of(Phrase sentences) => new Note([new Inline.Text(sentences)]);
    }
}
