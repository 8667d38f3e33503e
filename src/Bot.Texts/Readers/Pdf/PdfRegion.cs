namespace Bot.Texts.Readers.Pdf;

/// <summary>A column on a page, or the part of a page that has no columns: where its lines begin and end.</summary>
internal sealed class PdfRegion(double left, double right)
{
    public static readonly PdfRegion Empty = new(0, 0);

    public double Left { get; } = left;

    public double Right { get; } = right;
}
