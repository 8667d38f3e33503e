namespace Bot.Texts.Search;

/// <summary>
/// What <see cref="StemRows"/> keeps of a word, in one number, since a close look is as slow as the memory it reads: the
/// stem in the low bits, then how far behind the last word that was kept it stands, then whether it begins a sentence.
/// </summary>
internal static class RowWord
{
    /// <summary>The stem of all function words; no edition has so many others.</summary>
    public const int FunctionWord = (1 << StemBits) - 1;

    /// <summary>Words that stand farther apart are as far apart as this.</summary>
    public const int FarApart = 15;

    private const int StemBits = 27;
    private const uint Sentence = 1u << 31;

    public static uint Of(LexiconWord word, bool beginsSentence, int distance) =>
        (uint)(word.IsFunctionWord ? FunctionWord : word.Stem)
        | ((uint)Math.Min(distance, FarApart) << StemBits)
        | (beginsSentence ? Sentence : 0);

    public static int Stem(uint word) => (int)(word & FunctionWord);

    public static int Distance(uint word) => (int)(word >> StemBits) & FarApart;

    public static bool BeginsSentence(uint word) => (word & Sentence) != 0;
}
