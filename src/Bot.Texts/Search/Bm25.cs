namespace Bot.Texts.Search;

/// <summary>
/// S. E. Robertson and others, "Okapi at TREC-3" (1994), with its usual constants and with Lucene's idf, which is never
/// negative.
/// </summary>
internal static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    public static float Idf(int blocksWith, int blocks) =>
        MathF.Log(1 + ((blocks - blocksWith + 0.5f) / (blocksWith + 0.5f)));

    /// <summary>What a block's length does to <see cref="Saturate"/>.</summary>
    public static float Norm(int length, float average) => K1 * (1 - B + (B * length / average));

    /// <summary>What <paramref name="count"/> occurrences are worth in a block of that norm.</summary>
    public static float Saturate(float count, float norm) => count * (K1 + 1) / (count + norm);

    /// <summary>The same for a first sentence, where length matters less.</summary>
    public static float LeadNorm(int length, float average) => K1 * (0.5f + (0.5f * length / average));
}
