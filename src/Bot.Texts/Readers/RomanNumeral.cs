namespace Bot.Texts.Readers;

/// <summary>Roman numbers as notes are counted with: canonical spelling, 1 to 3999, either case.</summary>
public static class RomanNumeral
{
    private static readonly (int Value, string Digits)[] Steps =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    /// <summary>Whether <paramref name="text"/> is such a number; <c>iiii</c> and <c>ic</c> are not.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 15)
            return false;
        var rest = text;
        foreach (var (step, digits) in Steps)
        {
            while (rest.StartsWith(digits, StringComparison.OrdinalIgnoreCase))
            {
                value += step;
                rest = rest[digits.Length..];
            }
        }
        return rest.IsEmpty && value < 4000 && text.Equals(Format(value), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>In lower case. <paramref name="value"/> lies between 1 and 3999.</summary>
    public static string Format(int value)
    {
        var digits = new System.Text.StringBuilder();
        foreach (var (step, letters) in Steps)
        {
            for (; value >= step; value -= step)
                digits.Append(letters);
        }
        return digits.ToString();
    }
}
