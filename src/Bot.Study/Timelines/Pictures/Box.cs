namespace Bot.Study.Timelines.Pictures;

/// <summary>A rectangle of the picture, in pixels from its upper left corner.</summary>
internal readonly record struct Box(float Left, float Top, float Width, float Height)
{
    public float Right => Left + Width;

    public float Bottom => Top + Height;

    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool LiesIn(Box other) =>
        Left >= other.Left && Top >= other.Top && Right <= other.Right && Bottom <= other.Bottom;
}
