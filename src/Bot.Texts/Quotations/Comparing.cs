using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>Turns an <see cref="Explanation"/> into what people see: the places, and the differences word by word.</summary>
internal sealed class Comparing(TextWords text, QuotedWords said, Explanation explanation)
{
    private readonly List<TextRange> _places = [];
    private readonly List<QuotationDifference> _differences = [];

    public IReadOnlyList<TextRange> Places => _places;

    public IReadOnlyList<QuotationDifference> Differences => _differences;

    public static Comparing Of(TextWords text, QuotedWords said, Explanation explanation)
    {
        var comparing = new Comparing(text, said, explanation);
        if (explanation.Matches.Count > 0)
            comparing.Walk();
        return comparing;
    }

    private void Walk()
    {
        var matches = explanation.Matches;
        var place = BeforeFirst(matches[0]);
        for (var at = 1; at < matches.Count; at++)
        {
            var (last, next) = (matches[at - 1], matches[at]);
            var blocksOn = text.Blocks[next.Text] - text.Blocks[last.Text];
            var isOnward = next.Text > last.Text && blocksOn <= 1;
            // Between neighbouring paragraphs what was left out is shown too, though it is another place.
            Differ(last.Said + 1, next.Said, last.Text + 1, isOnward ? next.Text : last.Text + 1);
            if (isOnward && (blocksOn == 0 || next.Text == last.Text + 1))
                continue;
            _places.Add(Range(place, last.Text));
            place = next.Text;
        }
        _places.Add(Range(place, BehindLast(matches[^1])));
    }

    // Before the first word and behind the last, the text's own neighbours stand against what was said instead.
    private int BeforeFirst((int Said, int Text) first)
    {
        var from = first.Text;
        while (first.Text - from < first.Said && from > 0 && IsSameSentence(from - 1, first.Text))
            from--;
        Differ(0, first.Said, from, first.Text);
        return from;
    }

    private int BehindLast((int Said, int Text) last)
    {
        var (to, own) = (last.Text + 1, said.Count - last.Said - 1);
        while (to - last.Text - 1 < own && to < text.Count && IsSameSentence(to, last.Text))
            to++;
        Differ(last.Said + 1, said.Count, last.Text + 1, to);
        return to - 1;
    }

    private bool IsSameSentence(int one, int other)
    {
        if (text.Blocks[one] != text.Blocks[other])
            return false;
        var block = text.Edition.Blocks[text.Blocks[one]];
        return block.SentenceAt(text.Ranges[one].Start) == block.SentenceAt(text.Ranges[other].Start);
    }

    private void Differ(int saidFrom, int saidTo, int textFrom, int textTo)
    {
        if (saidFrom == saidTo && textFrom == textTo)
            return;
        var words = Enumerable.Range(saidFrom, saidTo - saidFrom).Select(word => said.Keys[word]);
        var own = Enumerable.Range(textFrom, textTo - textFrom).Select(text.KeyAt);
        _differences.Add(
            new QuotationDifference(
                saidFrom == saidTo
                    ? null
                    : TextRange.FromBounds(said.Ranges[saidFrom].Start, said.Ranges[saidTo - 1].End),
                textFrom == textTo ? null : Range(textFrom, textTo - 1),
                Negations.Between(words, own)
            )
        );
    }

    private TextRange Range(int first, int last) =>
        TextRange.FromBounds(text.Ranges[first].Start, text.Ranges[last].End);
}
