using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>Makes a division of a draft: sentences in every block, parts round them, as corrected. Pure.</summary>
internal static class Divider
{
    public static Division Divide(PaperDraft draft, Corrections corrections)
    {
        var splitter = new SentenceSplitter(draft.Source, draft.Notes);
        var sentences = draft.Blocks.Select(block => splitter.Split(block.Range)).ToList();
        var parts = new Outliner(draft.Source, draft.Blocks, sentences, corrections).Outline();
        var divided = draft
            .Blocks.Zip(parts, sentences)
            .Select(block => new DividedBlock(
                block.Second.Kind,
                block.Second.Section,
                block.First.Range,
                // A title or heading is one unit, whatever marks stand in it.
                block.Second.Kind == BlockKind.Paragraph
                    ? block.Third
                    : [block.First.Range]
            ));
        return new Division([.. divided], draft.Notes);
    }
}
