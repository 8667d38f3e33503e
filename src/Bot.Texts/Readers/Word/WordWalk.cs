using Bot.Texts.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Texts.Readers.Word;

/// <summary>Goes through the paragraphs of a document, one in memory at a time, and takes their words down.</summary>
internal sealed class WordWalk(PaperWriter writer, WordStyles styles, NoteNumbers numbers)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int Portion = 200;

    private readonly Dictionary<string, string> _printed = [];
    private readonly List<Paragraph> _boxes = [];
    private int _fieldDepth;
    private bool _inInstruction;

    /// <summary>Lines of a table of contents.</summary>
    public int LeftOut { get; private set; }

    public void Write(MainDocumentPart main, Action<ReadingProgress> tell)
    {
        var read = 0;
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Paragraph) || !reader.IsStartElement)
                continue;
            if (reader.LoadCurrentElement() is Paragraph paragraph)
                Write(paragraph, note: null);
            if (++read % Portion == 0)
                tell(new ReadingProgress(read, read));
        }
    }

    public void WriteNotes(OpenXmlPart? part)
    {
        if (part?.RootElement is not { } notes)
            return;
        foreach (var note in notes.Elements<FootnoteEndnoteType>())
        {
            // Lines between notes and text are kept among the notes.
            if (note.Id is null || (note.Type is { } type && type.Value != FootnoteEndnoteValues.Normal))
                continue;
            var key = (note is Footnote ? "f" : "e") + note.Id.Value;
            foreach (var paragraph in note.Descendants<Paragraph>())
                Write(paragraph, key);
            writer.Close();
        }
    }

    private void Write(Paragraph paragraph, string? note)
    {
        if (note is null && styles.IsContents(paragraph))
        {
            LeftOut++;
            return;
        }
        if (note is not null)
            writer.OpenNote(note);
        else if (styles.IsTitle(paragraph))
            writer.Open(BlockKind.Title);
        else if (styles.LevelOf(paragraph) is { } level)
            writer.Open(BlockKind.Heading, level);
        else
            writer.Open();
        Inside(paragraph);
        writer.Close();
        // A box floats over the paragraph it is tied to; its words come behind it.
        var boxes = _boxes.ToList();
        _boxes.Clear();
        foreach (var box in boxes)
            Write(box, note);
    }

    private void Inside(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case FieldChar field:
                    Field(field);
                    break;
                case Text text when !_inInstruction:
                    writer.Text(text.Text);
                    break;
                case TabChar or PositionalTab:
                    writer.Text(" ");
                    break;
                case Break { Type: null } or CarriageReturn:
                    writer.NewLine();
                    break;
                case NoBreakHyphen:
                    writer.Text("-");
                    break;
                case FootnoteReference { Id: { } footnote }:
                    Refer($"f{footnote.Value}", isFootnote: true);
                    break;
                case EndnoteReference { Id: { } endnote }:
                    Refer($"e{endnote.Value}", isFootnote: false);
                    break;
                case TextBoxContent box:
                    _boxes.AddRange(box.Descendants<Paragraph>());
                    break;
                case AlternateContent alternatives:
                    // The same words twice, for new and for old programs.
                    if (alternatives.GetFirstChild<AlternateContentChoice>() is { } choice)
                        Inside(choice);
                    else if (alternatives.GetFirstChild<AlternateContentFallback>() is { } fallback)
                        Inside(fallback);
                    break;
                case Run run when IsHidden(run):
                    break;
                case Run run when RaisedNumber(run) is { } number:
                    writer.Text(number);
                    break;
                case DeletedRun or MoveFromRun or FieldCode or DeletedText or ParagraphProperties or RunProperties:
                    break;
                default:
                    Inside(element);
                    break;
            }
        }
    }

    /// <summary>A field holds an instruction, and then what it shows.</summary>
    private void Field(FieldChar field)
    {
        var kind = field.FieldCharType?.Value;
        if (kind == FieldCharValues.Begin)
            (_fieldDepth, _inInstruction) = (_fieldDepth + 1, true);
        else if (kind == FieldCharValues.Separate)
            _inInstruction = false;
        else if (kind == FieldCharValues.End)
            (_fieldDepth, _inInstruction) = (Math.Max(0, _fieldDepth - 1), false);
    }

    private void Refer(string key, bool isFootnote)
    {
        if (!_printed.TryGetValue(key, out var printed))
            _printed[key] = printed = isFootnote ? numbers.NextFootnote() : numbers.NextEndnote();
        writer.Marker(key, printed);
    }

    private static bool IsHidden(Run run) =>
        run.RunProperties?.Vanish is { } vanish && (vanish.Val is null || vanish.Val.Value);

    // Notes that somebody set by hand: raised numbers without a reference.
    private static string? RaisedNumber(Run run)
    {
        if (run.RunProperties?.VerticalTextAlignment?.Val?.Value != VerticalPositionValues.Superscript)
            return null;
        var number = run.InnerText.Trim();
        return number.Length is > 0 and < 5 && number.All(char.IsAsciiDigit) && run.Elements<Text>().Any()
            ? string.Concat(number.Select(digit => Raised[digit - '0']))
            : null;
    }
}
