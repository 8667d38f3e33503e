namespace Bot.Texts.Readers.Pdf;

/// <summary>Lines that belong together, in order; they may run over columns and pages.</summary>
internal sealed class PdfParagraph(PdfLine first)
{
    public List<PdfLine> Lines { get; } = [first];

    public PdfLine First => Lines[0];

    public double Size => First.Size;

    public bool IsBold => Lines.TrueForAll(line => line.IsBold);

    public int Length => Lines.Sum(line => line.Text.Length);
}
