namespace Bot.Study.Timelines.Pictures;

/// <summary>Colours by what they are for, as <c>0xRRGGBB</c>. Every word stands out from the ground by 7 to 1 or more.</summary>
internal sealed record PictureTheme(uint Ground, uint Words, uint Dates, uint Quiet, uint Lines)
{
    /// <summary>Dark on near-white: it reads on light and on dark chats.</summary>
    public static readonly PictureTheme Light = new(0xFCFBF8, 0x1B2430, 0x8C1D2F, 0x4B5563, 0xCFCBC2);

    public static readonly PictureTheme Dark = new(0x16191E, 0xECEEF1, 0xFFB3A7, 0xB4BBC6, 0x454C57);

    public uint Of(Ink ink) =>
        ink switch
        {
            Ink.Words => Words,
            Ink.Dates => Dates,
            Ink.Quiet => Quiet,
            _ => Lines,
        };

    /// <summary>How far a colour stands out from the ground, from 1 to 21, as WCAG reckons it.</summary>
    public double ContrastOf(Ink ink)
    {
        var (one, two) = (Luminance(Of(ink)) + 0.05, Luminance(Ground) + 0.05);
        return Math.Max(one, two) / Math.Min(one, two);
    }

    private static double Luminance(uint colour) =>
        0.2126 * Linear(colour >> 16) + 0.7152 * Linear(colour >> 8) + 0.0722 * Linear(colour);

    private static double Linear(uint channel)
    {
        var share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
