using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>One entry of the picture: mark, date, place, and the sentence's words on a few lines.</summary>
/// <param name="Area">What the entry may take up.</param>
internal sealed record EntryCell(TimelineGroup Group, Box Area)
{
    public const float RailWidth = 32;

    private const float MarkWidth = 18;
    private const float Gap = 14;

    /// <summary>The date above the words: eight entries to a picture.</summary>
    public ShownEntry LayInColumn(Sheet sheet, string source)
    {
        var (date, words, small) = (new Face(26, IsBold: true), new Face(22), new Face(20));
        const float line = 27;
        var left = Area.Left + RailWidth;
        var baseline = Area.Top + 24;
        var label = ShownEntry.LabelOf(Group);

        Mark(sheet, Area.Left + MarkWidth / 2, baseline - 9);
        var room = Area.Right - left;
        var places = Places(sheet, small, room * 0.4f);
        var place = sheet.TextBefore(places, small, Ink.Quiet, Area.Right, baseline);
        var end = sheet.Text(label, sheet.Fitting(label, date, place - Gap - left), Ink.Dates, left, baseline);
        if (Note(sheet, small, place - end - 2 * Gap) is { } note)
            sheet.Text(note, small, Ink.Quiet, end + Gap, baseline);

        var lines = Math.Clamp((int)((Area.Bottom - baseline - Gap) / line), 1, 4);
        return Words(sheet, source, words, left, baseline + line + 2, line, lines);
    }

    /// <summary>The date beside the words, in letters for a phone: four entries to a picture.</summary>
    public ShownEntry LayInRow(Sheet sheet, string source, float dates)
    {
        var (date, words, small) = (new Face(32, IsBold: true), new Face(32), new Face(22));
        const float line = 41;
        var left = Area.Left + RailWidth;
        var baseline = Area.Top + 32;
        var label = ShownEntry.LabelOf(Group);

        Mark(sheet, Area.Left + MarkWidth / 2, baseline - 11);
        sheet.Text(label, sheet.Fitting(label, date, dates), Ink.Dates, left, baseline);
        sheet.Text(Places(sheet, small, dates), small, Ink.Quiet, left, baseline + 34);
        var lines = Math.Clamp((int)((Area.Height - Gap) / line), 1, 8);
        if (lines > 2 && Note(sheet, small, dates) is { } note)
            sheet.Text(note, small, Ink.Quiet, left, baseline + 62);
        else if (ShownEntry.NotesOf(Group).Any())
        {
            var place = left + sheet.Lettering.Width(Places(sheet, small, dates), small);
            if (Note(sheet, small, left + dates - place - Gap) is { } brief)
                sheet.Text(brief, small, Ink.Quiet, place + Gap, baseline + 34);
        }
        return Words(sheet, source, words, left + dates + 3 * Gap, baseline, line, lines);
    }

    private ShownEntry Words(Sheet sheet, string source, Face face, float left, float top, float line, int lines)
    {
        var cutter = new ExcerptCutter(source, sheet.Lettering, face, Area.Right - left, lines);
        var excerpt = cutter.Cut(
            Group.Lead.Passage.Range,
            Group.Lead.DateRange,
            isDateTold: Group.Lead.Time.Found != FoundHow.Said
        );
        for (var index = 0; index < excerpt.Lines.Count; index++)
        {
            var (x, baseline) = (left, top + index * line);
            if (index == 0 && excerpt.CutBefore)
                x = sheet.Text(ExcerptCutter.Before, face, Ink.Quiet, x, baseline);
            else if (index == 0)
                sheet.TextBefore("“", face, Ink.Quiet, x, baseline);
            var range = excerpt.Lines[index];
            x = sheet.Text(Lettering.Drawn(range.Of(source)), face, Ink.Words, x, baseline, range);
            if (index == excerpt.Lines.Count - 1)
                sheet.Text(excerpt.CutAfter ? ExcerptCutter.After : "”", face, Ink.Quiet, x, baseline);
        }
        return new ShownEntry(Group, excerpt);
    }

    private string Places(Sheet sheet, Face face, float room)
    {
        var places = ShownEntry.PlacesOf(Group);
        return sheet.Lettering.Width(places, face) <= room ? places : PlaceOfLead();
    }

    private string PlaceOfLead() =>
        Group.Lead.Block.Paragraph is { } number ? PassageId.OfParagraph(number).ToString() : "";

    private string? Note(Sheet sheet, Face face, float room) =>
        ShownEntry
            .NotesOf(Group)
            .FirstOrDefault(note => sheet.Lettering.Width(note, face) <= room && sheet.Lettering.CanDraw(note));

    /// <summary>The same form as on the strip, which it thereby explains.</summary>
    private void Mark(Sheet sheet, float middle, float height)
    {
        var kind = StripMark.KindOf(Group);
        var box =
            kind == MarkKind.Dot
                ? new Box(middle - 7, height - 7, 14, 14)
                : new Box(middle - MarkWidth / 2, height - 5, MarkWidth, 10);
        sheet.Shape(box, Math.Min(box.Height, box.Width) / 2, Ink.Dates, kind == MarkKind.Outline);
    }
}
