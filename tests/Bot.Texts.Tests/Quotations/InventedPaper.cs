using System.Text;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Quotations;

/// <summary>Papers of invented words in the rhythm of a language: a few words are everywhere, most are rare.</summary>
internal static class InventedPaper
{
    private static readonly string[] Small =
    [
        .. (
            "the of and to in a is that for it as was with on by not be are at from this have or an which but had they "
            + "we his their no were one all has there been if more when would who so her can"
        ).Split(' '),
    ];

    private static readonly string[] Syllables =
    [
        .. (
            "ba be bo da de do fa fe ga go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve "
            + "vo za ze zo bran crel dorn flim grat harl kest lund morv nist pral quen rosk strel tarn ulv vorn"
        ).Split(' '),
    ];

    /// <summary>The same paper for the same seed.</summary>
    public static Edition Of(int seed, int paragraphs)
    {
        var dice = new Random(seed);
        var words = Enumerable.Range(0, 400 + paragraphs * 20).Select(_ => Word(dice)).ToArray();
        var source = new StringBuilder("A Paper of Invented Words\n\n");
        var note = 0;
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            for (var sentence = dice.Next(1, 8); sentence > 0; sentence--)
                source.Append(Sentence(dice, words, ref note)).Append(' ');
            source.Append("\n\n");
        }
        var text = source.ToString();
        return new Edition(text, PlainTextReader.Read(text));
    }

    private static string Sentence(Random dice, string[] words, ref int note)
    {
        var length = dice.Next(5, 30);
        var sentence = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            var isSmall = dice.Next(100) < 45;
            var word = isSmall
                ? Small[(int)Math.Pow(Small.Length, dice.NextDouble()) - 1]
                : words[Rank(dice, words.Length)];
            if (at == 0 || (!isSmall && dice.Next(20) == 0))
                word = char.ToUpperInvariant(word[0]) + word[1..];
            if (dice.Next(40) == 0)
                word = $"“{word}”";
            sentence
                .Append(
                    at == 0 ? ""
                    : dice.Next(60) == 0 ? "\u00a0"
                    : " "
                )
                .Append(word);
            if (at + 1 < length && dice.Next(12) == 0)
                sentence.Append(
                    dice.Next(3) switch
                    {
                        0 => ",",
                        1 => " –",
                        _ => ";",
                    }
                );
        }
        sentence.Append('.');
        if (dice.Next(6) == 0)
            sentence.Append(dice.Next(4) == 0 ? "" : $"[{++note}]");
        return sentence.ToString();
    }

    // Few words are frequent and many are rare, as in any language; no rare word is everywhere.
    private static int Rank(Random dice, int count) =>
        (int)(20 * Math.Pow((count + 20) / 20.0, dice.NextDouble())) - 20;

    private static string Word(Random dice) =>
        string.Concat(Enumerable.Range(0, dice.Next(2, 4)).Select(_ => Syllables[dice.Next(Syllables.Length)]));
}
