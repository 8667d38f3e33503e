using Bot.Chat.Replies;

namespace Bot.Chat.Languages;

/// <summary>A finished answer in another language: every phrase in it is said anew, everything else stays.</summary>
public static class Translating
{
    public static Answer In(this Answer answer, Catalogue? catalogue) =>
        catalogue is null
            ? answer
            : answer switch
            {
                Reply reply => reply.In(catalogue),
                Form form => form with
                {
                    Language = catalogue,
                    TitleSaid = form.TitleSaid.Said(catalogue),
                    SubmitSaid = form.SubmitSaid.Said(catalogue),
                    Fields = [.. form.Fields.Select(field => field with { Said = field.Said.Said(catalogue) })],
                },
                _ => answer,
            };

    public static Reply In(this Reply reply, Catalogue? catalogue) =>
        catalogue is null
            ? reply
            : reply with
            {
                Language = catalogue,
                Blocks = [.. reply.Blocks.Select(block => block.In(catalogue))],
                Buttons = [.. reply.Buttons.Select(button => button with { Said = button.Said.Said(catalogue) })],
            };

    private static ReplyBlock In(this ReplyBlock block, Catalogue catalogue) =>
        block switch
        {
            ReplyBlock.Heading heading => new ReplyBlock.Heading(heading.Said.Said(catalogue)),
            ReplyBlock.Prose prose => new ReplyBlock.Prose(prose.Inlines.In(catalogue)),
            ReplyBlock.Note note => new ReplyBlock.Note(note.Inlines.In(catalogue)),
            ReplyBlock.Rows rows => new ReplyBlock.Rows([.. rows.Lines.Select(line => line.In(catalogue))]),
            ReplyBlock.Picture picture => picture with { Said = picture.Said.Said(catalogue) },
            ReplyBlock.Quote quote => new ReplyBlock.Quote(
                quote.Quotation with
                {
                    Where = quote.Quotation.Where.Said(catalogue),
                },
                quote.Lead.In(catalogue)
            ),
            _ => block,
        };

    private static IReadOnlyList<Inline> In(this IReadOnlyList<Inline> line, Catalogue catalogue) =>
        [
            .. line.Select(inline =>
                inline switch
                {
                    Inline.Text text => text with { Said = text.Said.Said(catalogue) },
                    Inline.Strong strong => strong with { Said = strong.Said.Said(catalogue) },
                    Inline.Emphasis emphasis => emphasis with { Said = emphasis.Said.Said(catalogue) },
                    Inline.Link link => link with { Said = link.Said.Said(catalogue) },
                    _ => inline,
                }
            ),
        ];

    private static Phrase Said(this Phrase phrase, Catalogue catalogue) => $"{phrase.In(catalogue)}";
}
