using System.Globalization;
using System.Text;
using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

internal sealed partial class PaperWriter
{
    /// <summary>The draft of everything that was taken down. Refuses a file without words.</summary>
    public PaperDraft Finish(string format)
    {
        Close();
        if (!_blocks.Exists(block => block.Length > 0))
            throw new UnreadableTextException(
                RefusalName.NoText,
                "The file opens, but there are no words in it. A scanned text must first be made into text (OCR)."
            );
        NameTitle();
        var labels = Labels();
        var composed = new Composing(labels);
        var saysItsParts = _blocks.Exists(block => block.Kind != BlockKind.Paragraph);
        foreach (var block in _blocks)
            composed.Add(block, saysItsParts ? block.Kind : null);
        foreach (var (key, label) in labels)
        {
            if (_notes.TryGetValue(key, out var body) && !body.IsEmpty)
                composed.AddNote(body, key, label.Text);
        }
        var lone = _notes.Where(note => !labels.ContainsKey(note.Key) && !note.Value.IsEmpty).ToList();
        foreach (var (_, body) in lone)
            composed.Add(body, saysItsParts ? BlockKind.Paragraph : null);
        if (lone.Count > 0)
            Remarks.Add($"{lone.Count} notes have no marker in the text; their words stand at the end.");
        return composed.Draft(format) with
        {
            Title = Tidy(Title),
            Author = Tidy(Author),
            Language = LanguageGuess.Of(composed.Source) ?? Tidy(Language),
            Remarks = [.. Remarks],
        };
    }

    /// <summary>The one heading above all others that opens the text, or says what the file is called, is the title.</summary>
    private void NameTitle()
    {
        var first = _blocks.FindIndex(block => block.Kind == BlockKind.Title);
        if (first < 0)
        {
            var headings = _blocks.Where(block => block.Kind == BlockKind.Heading).ToList();
            var top = headings.Count > 0 ? headings.Min(block => block.Level) : 0;
            first = _blocks.FindIndex(block => block.Kind == BlockKind.Heading);
            if (first < 0)
                return;
            var isAlone = headings.Count(block => block.Level == top) == 1 && _blocks[first].Level == top;
            if (first > 2 || !(isAlone || IsNamed(_blocks[first].Words)))
                return;
        }
        for (var index = 0; index < _blocks.Count; index++)
        {
            if (index == first)
                _blocks[index].Kind = BlockKind.Title;
            else if (_blocks[index].Kind == BlockKind.Title)
                _blocks[index].Kind = BlockKind.Paragraph;
        }
        // A title page and a first page often say the same.
        if (
            first + 1 < _blocks.Count
            && _blocks[first + 1].Kind == BlockKind.Heading
            && IsSame(_blocks[first + 1].Words, _blocks[first].Words)
        )
            _blocks.RemoveAt(first + 1);
        // A title page may have a line before the title; the title leads all the same.
        Title ??= _blocks[first].Words.ReplaceLineEndings(" ");
    }

    private bool IsNamed(string words) => Title is { } title && IsSame(title, words);

    // White space differs from place to place in one file.
    private static bool IsSame(string one, string other) =>
        string.Equals(
            string.Join(' ', one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            string.Join(' ', other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>
    /// Each note's label, in the order of the markers: as printed where the print counts through the whole text; counted
    /// anew where it starts over, has gaps backwards or uses asterisks.
    /// </summary>
    private Dictionary<string, (int Number, string Text)> Labels()
    {
        var order = new List<(string Key, string Printed)>();
        var seen = new HashSet<string>();
        foreach (var marker in _blocks.SelectMany(block => block.Markers))
        {
            if (seen.Add(marker.Key))
                order.Add((marker.Key, marker.Printed.Trim().Trim('[', ']', '(', ')', '.')));
        }
        var printed = order.ConvertAll(note => NumberOf(note.Printed));
        var rises = true;
        for (var index = 0; index < printed.Count; index++)
            rises &= printed[index] > (index == 0 ? 0 : printed[index - 1]);
        if (!rises && order.Count > 0)
            Remarks.Add(
                $"The notes do not count through the whole text; they are counted from 1 to {order.Count} here."
            );
        var labels = new Dictionary<string, (int, string)>();
        for (var index = 0; index < order.Count; index++)
            labels[order[index].Key] = rises
                ? (printed[index], order[index].Printed)
                : (index + 1, (index + 1).ToString(CultureInfo.InvariantCulture));
        return labels;
    }

    private static int NumberOf(string label) =>
        RomanNumeral.TryParse(label, out var roman) ? roman
        : label.Length <= 5
        && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)
        && label[0] is not '0'
            ? arabic
        : 0;

    private static string? Tidy(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var block = new WrittenBlock(BlockKind.Paragraph, 0);
        block.Add(words);
        return block.Words is { Length: > 0 } tidy ? tidy[..Math.Min(tidy.Length, 300)] : null;
    }

    /// <summary>The source while it grows.</summary>
    private sealed class Composing(Dictionary<string, (int Number, string Text)> labels)
    {
        private readonly StringBuilder _source = new();
        private readonly List<DraftBlock> _blocks = [];
        private readonly List<(string Key, Endnote Note)> _notes = [];
        private readonly List<SuspectWord> _suspects = [];
        private readonly HashSet<string> _marked = [];
        private readonly Dictionary<string, TextRange> _bodies = [];

        public string Source => _source.ToString();

        public void Add(WrittenBlock block, BlockKind? kind)
        {
            var start = Separate();
            Write(block, isNote: false);
            _blocks.Add(new DraftBlock(TextRange.FromBounds(start, _source.Length), 1, kind));
        }

        public void AddNote(WrittenBlock body, string key, string label)
        {
            var start = Separate();
            _source.Append('[').Append(label).Append("] ");
            var words = _source.Length;
            Write(body, isNote: true);
            if (_source.Length > words)
                _bodies[key] = TextRange.FromBounds(words, _source.Length);
            while (_source[^1] == ' ')
                _source.Length--;
            _blocks.Add(
                new DraftBlock(TextRange.FromBounds(start, _source.Length), 1, BlockKind.Paragraph, IsNote: true)
            );
        }

        public PaperDraft Draft(string format)
        {
            var source = Source;
            IReadOnlyList<Endnote> notes = [.. _notes.Select(note => note.Note with { Body = BodyOf(note.Key) })];
            IReadOnlyList<DraftBlock> blocks = _blocks;
            if (notes.Count == 0)
            {
                // The file knows of no notes; their markers may still be written out.
                notes = NoteBodies.Pair(source, blocks, NoteMarkers.Of(source));
                blocks = NoteBodies.Told(blocks, notes);
            }
            return new PaperDraft(format, source, blocks, notes)
            {
                Suspects = SuspectFinder.Of(source, blocks, notes, _suspects),
            };
        }

        private TextRange? BodyOf(string key) => _bodies.TryGetValue(key, out var body) ? body : null;

        private int Separate()
        {
            if (_source.Length > 0)
                _source.Append("\n\n");
            return _source.Length;
        }

        private void Write(WrittenBlock block, bool isNote)
        {
            var words = block.Words;
            var at = 0;
            var shifts = new List<(int At, int By)>();
            foreach (var marker in block.Markers)
            {
                _source.Append(words, at, marker.At - at);
                at = marker.At;
                var before = _source.Length;
                var (number, label) = labels.GetValueOrDefault(marker.Key, (0, marker.Printed));
                _source.Append('[').Append(label).Append(']');
                shifts.Add((marker.At, _source.Length - before));
                if (!isNote && number > 0 && _marked.Add(marker.Key))
                    _notes.Add(
                        (marker.Key, new Endnote(number, TextRange.FromBounds(before, _source.Length), label, null))
                    );
            }
            _source.Append(words, at, words.Length - at);
            var start = _source.Length - words.Length - shifts.Sum(shift => shift.By);
            foreach (var mending in block.Mendings)
            {
                var end = start + mending.At + shifts.Where(shift => shift.At < mending.At).Sum(shift => shift.By);
                _suspects.Add(
                    new SuspectWord(
                        mending.Kind,
                        new TextRange(end - mending.Word.Length, mending.Word.Length),
                        mending.Was
                    )
                );
            }
        }
    }
}
