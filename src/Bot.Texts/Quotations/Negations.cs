namespace Bot.Texts.Quotations;

/// <summary>English words that turn a sentence into its contrary, as <see cref="WordReading"/> folds them.</summary>
internal static class Negations
{
    // Contractions are listed, since "cant" and "dont" are also typed without their apostrophe.
    private static readonly HashSet<string> English = new(
        (
            "not no non never nor neither none nothing nobody nowhere without hardly scarcely barely rarely seldom cannot "
            + "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shouldnt couldnt cant mustnt "
            + "mightnt neednt shant oughtnt darent aint"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static bool Contains(string key) => English.Contains(key);

    /// <summary>What becomes of the negations where <paramref name="said"/> stands for <paramref name="text"/>.</summary>
    public static NegationChange Between(IEnumerable<string> said, IEnumerable<string> text)
    {
        var difference = text.Count(Contains) - said.Count(Contains);
        return difference > 0 ? NegationChange.Dropped
            : difference < 0 ? NegationChange.Added
            : NegationChange.None;
    }
}
