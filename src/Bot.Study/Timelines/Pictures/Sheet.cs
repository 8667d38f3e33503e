using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>What is laid on a picture so far: measured words and shapes, nothing drawn yet.</summary>
internal sealed class Sheet(Lettering lettering)
{
    private const float SmallestSize = 11;

    private readonly List<TextBox> _texts = [];
    private readonly List<Shape> _shapes = [];

    public Lettering Lettering => lettering;

    public IReadOnlyList<TextBox> Texts => _texts;

    public IReadOnlyList<Shape> Shapes => _shapes;

    /// <summary>Lays words down from <paramref name="x"/> on and says where they end.</summary>
    public float Text(string words, Face face, Ink ink, float x, float baseline, TextRange? source = null)
    {
        var (above, below) = lettering.Reach(face);
        var width = lettering.Width(words, face);
        _texts.Add(
            new TextBox(words, face, ink, x, baseline, new Box(x, baseline - above, width, above + below), source)
        );
        return x + width;
    }

    /// <summary>Lays words down so that they end at <paramref name="right"/>, and says where they begin.</summary>
    public float TextBefore(string words, Face face, Ink ink, float right, float baseline)
    {
        var x = right - lettering.Width(words, face);
        Text(words, face, ink, x, baseline);
        return x;
    }

    public void Shape(Box box, float corner, Ink ink, bool isHollow = false) =>
        _shapes.Add(new Shape(box, corner, ink, isHollow));

    /// <summary>The face, made smaller where the words would not fit.</summary>
    public Face Fitting(string words, Face face, float room)
    {
        var width = lettering.Width(words, face);
        return width <= room
            ? face
            : face with
            {
                Size = Math.Max(SmallestSize, MathF.Floor(face.Size * room / width * 2) / 2),
            };
    }
}
