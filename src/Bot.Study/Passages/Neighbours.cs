using Bot.Texts.Papers;

namespace Bot.Study.Passages;

/// <summary>What stands before and behind a passage, in steps of its own kind: sentence, paragraph or heading.</summary>
public static class Neighbours
{
    public static PassageId? Before(Passage passage)
    {
        var (id, edition) = (passage.Id, passage.Edition);
        if (id.IsSection)
            return id.First > 0 ? PassageId.OfSection(id.First - 1) : null;
        if (id.FirstSentence > 1)
            return PassageId.OfSentences(id.First, id.FirstSentence - 1, id.FirstSentence - 1);
        if (id.First == 1)
            return null;
        return id.FirstSentence == 0
            ? PassageId.OfParagraph(id.First - 1)
            : SentenceOf(edition.Paragraphs[id.First - 2], last: true);
    }

    public static PassageId? After(Passage passage)
    {
        var (id, edition) = (passage.Id, passage.Edition);
        if (id.IsSection)
            return edition.Find(PassageId.OfSection(id.First + 1))?.Id;
        if (id.FirstSentence > 0 && id.LastSentence < edition.Paragraphs[id.First - 1].Sentences.Count)
            return PassageId.OfSentences(id.First, id.LastSentence + 1, id.LastSentence + 1);
        if (id.Last == edition.Paragraphs.Count)
            return null;
        return id.FirstSentence == 0
            ? PassageId.OfParagraph(id.Last + 1)
            : SentenceOf(edition.Paragraphs[id.Last], last: false);
    }

    private static PassageId SentenceOf(Block paragraph, bool last)
    {
        var number = last ? paragraph.Sentences.Count : 1;
        return PassageId.OfSentences(paragraph.Paragraph!.Value, number, number);
    }
}
