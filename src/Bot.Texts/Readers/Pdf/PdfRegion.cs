namespace Bot.Texts.Readers.Pdf;

/// <summary>A column on a page, or the part of a page that has no columns: where its lines begin and end.</summary>
internal sealed record PdfRegion(double Left, double Right)
{
    public static readonly PdfRegion Empty = new(0, 0);
}
