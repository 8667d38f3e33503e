namespace Bot.Texts.Readers;

/// <summary>
/// Tells the language of a text by its smallest words. A file's own word for it is often the language of the machine it
/// was written on, so it only counts where the words leave it open.
/// </summary>
internal static class LanguageGuess
{
    private const int Enough = 60_000;

    private static readonly (string Language, HashSet<string> Words)[] Known =
    [
        ("en", Words("the of and to in that is was for with as it his by on are not this which be from or had")),
        ("fr", Words("le la les de des et du est une un dans que qui pour pas sur au par ce il plus ne se sont avec")),
        (
            "de",
            Words("der die und das den von zu ist mit des dem sich nicht auf ein eine im für als auch es an werden")
        ),
        ("es", Words("el la los de las y que en un una por con no para se del al es lo como su más pero fue")),
        ("it", Words("il la di che e un una per non con del della dei le si è sono da in al nel gli anche più")),
        ("pt", Words("o a os as de que e do da um uma em para não com por se dos das no na ao é mais foi")),
        ("nl", Words("de het een van en in is dat op te met voor niet zijn die aan er om ook als bij door naar")),
        ("ru", Words("и в не на что он с как это по но из у за его от так о же для к вы бы")),
    ];

    /// <summary><see langword="null"/> where no language stands out.</summary>
    public static string? Of(string text)
    {
        var counts = new int[Known.Length];
        var words = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, Enough));
        foreach (var range in sample.SplitAny(" \n\r\t.,;:!?()[]\"“”«»\u00A0".AsSpan()))
        {
            if (sample[range] is not { Length: > 0 and <= 6 } word)
                continue;
            words++;
            var small = word.ToString().ToLowerInvariant();
            for (var index = 0; index < Known.Length; index++)
                counts[index] += Known[index].Words.Contains(small) ? 1 : 0;
        }
        var best = Array.IndexOf(counts, counts.Max());
        var second = counts.Where((_, index) => index != best).Max();
        return counts[best] >= 5 && counts[best] * 8 > words && counts[best] * 10 > second * 12
            ? Known[best].Language
            : null;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
