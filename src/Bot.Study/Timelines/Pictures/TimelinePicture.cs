using Bot.Chat.Replies;
using Bot.Texts.Dates;
using SkiaSharp;

namespace Bot.Study.Timelines.Pictures;

/// <summary>
/// The short form of a timeline as a PNG of 1200 × 630 pixels, with the words that say the same. Safe for any number of
/// threads; nothing of the drawing library is loaded before the first picture.
/// </summary>
internal static class TimelinePicture
{
    // Flat ground and few colours: without a filter the file is a quarter smaller and sooner written.
    private static readonly SKPngEncoderOptions Compression = new(SKPngEncoderFilterFlags.None, 6);

    public static ReplyBlock.Picture Of(Timeline timeline, string title, string about, PictureTheme theme)
    {
        using var lettering = new Lettering();
        var layout = TimelineLayout.Of(timeline, title, about, lettering);
        return new ReplyBlock.Picture(
            new ReplyFile("timeline.png", "image/png", Draw(layout, theme, lettering)),
            TimelineWords.AltText(TimelineWords.Subtitle(timeline.Groups, layout.Entries.Count, about), layout.Entries)
        );
    }

    private static byte[] Draw(TimelineLayout layout, PictureTheme theme, Lettering lettering)
    {
        using var bitmap = new SKBitmap(
            new SKImageInfo(TimelineLayout.Width, TimelineLayout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Clear(Colour(theme.Ground));
        foreach (var shape in layout.Shapes)
            Draw(shape, theme, canvas, paint);
        paint.Style = SKPaintStyle.Fill;
        foreach (var text in layout.Texts)
        {
            paint.Color = Colour(theme.Of(text.Ink));
            canvas.DrawText(text.Words, text.X, text.Baseline, SKTextAlign.Left, lettering.Font(text.Face), paint);
        }
        canvas.Flush();
        using var pixels = bitmap.PeekPixels();
        using var png =
            pixels?.Encode(Compression) ?? throw new InvalidOperationException("The picture cannot be written as PNG.");
        return png.ToArray();
    }

    private static void Draw(Shape shape, PictureTheme theme, SKCanvas canvas, SKPaint paint)
    {
        const float stroke = 2;
        var box = SKRect.Create(shape.Box.Left, shape.Box.Top, shape.Box.Width, shape.Box.Height);
        // Ground in and around a mark sets it apart from lines and marks behind it.
        if (shape.Corner > 0)
        {
            paint.Style = SKPaintStyle.Fill;
            paint.Color = Colour(theme.Ground);
            var around = SKRect.Inflate(box, 1.5f, 1.5f);
            canvas.DrawRoundRect(around, shape.Corner + 1.5f, shape.Corner + 1.5f, paint);
        }
        paint.Color = Colour(theme.Of(shape.Ink));
        paint.Style = shape.IsHollow ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
        paint.StrokeWidth = stroke;
        if (shape.IsHollow)
            box = SKRect.Inflate(box, -stroke / 2, -stroke / 2);
        canvas.DrawRoundRect(box, shape.Corner, shape.Corner, paint);
    }

    private static SKColor Colour(uint rgb) => new(0xFF000000 | rgb);
}
