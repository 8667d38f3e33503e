using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Texts.Readers.Word;

/// <summary>How a document counts its notes: Word keeps the references and works the numbers out when it shows them.</summary>
internal sealed class NoteNumbers
{
    private readonly bool _footnotesAreRoman;
    private readonly bool _endnotesAreRoman;
    private int _footnotes;
    private int _endnotes;

    private NoteNumbers(bool footnotesAreRoman, bool endnotesAreRoman)
    {
        _footnotesAreRoman = footnotesAreRoman;
        _endnotesAreRoman = endnotesAreRoman;
    }

    public static NoteNumbers Of(MainDocumentPart main)
    {
        var settings = main.DocumentSettingsPart?.Settings;
        var footnotes = settings
            ?.GetFirstChild<FootnoteDocumentWideProperties>()
            ?.GetFirstChild<NumberingFormat>()
            ?.Val?.Value;
        var endnotes = settings
            ?.GetFirstChild<EndnoteDocumentWideProperties>()
            ?.GetFirstChild<NumberingFormat>()
            ?.Val?.Value;
        return new NoteNumbers(
            footnotes == NumberFormatValues.LowerRoman,
            endnotes is null || endnotes == NumberFormatValues.LowerRoman
        );
    }

    public string NextFootnote() => Printed(++_footnotes, _footnotesAreRoman);

    public string NextEndnote() => Printed(++_endnotes, _endnotesAreRoman);

    private static string Printed(int number, bool isRoman) =>
        isRoman ? RomanNumeral.Format(number) : number.ToString(CultureInfo.InvariantCulture);
}
