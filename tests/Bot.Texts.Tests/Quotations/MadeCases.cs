using System.Text.RegularExpressions;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Texts.Tests.Quotations;

/// <summary>
/// Makes quotations out of papers: as they stand, dressed otherwise, with words dropped, changed, joined, or out of
/// another paper. A text that by chance stands in the paper too is no case.
/// </summary>
internal sealed partial class MadeCases(int seed, IReadOnlyList<Edition> papers)
{
    private static readonly string[] Ellipses = ["…", "...", "[…]", "[...]", "(…)", ". . ."];
    private static readonly (string From, string To)[] Dress =
    [
        ("“", "\""),
        ("”", "\""),
        ("’", "'"),
        ("–", "-"),
        ("—", "--"),
        ("-", "‑"),
        (" ", "  "),
        (" ", "\n"),
        (" ", "\u00a0\u00a0"),
        (",", ""),
        (".", ""),
    ];

    private readonly Random _dice = new(seed);

    /// <summary><see langword="null"/> where chance made no case.</summary>
    public MadeCase? Next()
    {
        var edition = Pick(papers);
        return _dice.Next(6) switch
        {
            0 => new MadeCase(edition, string.Join(' ', Passage(edition, 4)), QuotationVerdict.Verbatim),
            1 => Dressed(edition),
            2 => Dropped(edition),
            3 => Changed(edition),
            4 => Joined(edition),
            _ => FromElsewhere(edition),
        };
    }

    private MadeCase? Dressed(Edition edition)
    {
        var passage = string.Join(' ', Passage(edition, 4));
        var dressed = _dice.Next(3) switch
        {
            0 => passage.ToUpperInvariant(),
            1 => passage.ToLowerInvariant(),
            _ => passage,
        };
        foreach (var (from, to) in Dress.Where(_ => _dice.Next(4) == 0))
            dressed = dressed.Replace(from, to, StringComparison.Ordinal);
        return Stands(edition, dressed) ? null : new MadeCase(edition, dressed, QuotationVerdict.Punctuation);
    }

    private MadeCase? Dropped(Edition edition)
    {
        var words = Passage(edition, 5);
        var negation = words.FindIndex(1, words.Count - 2, word => word.Trim(',', ';') == "not");
        var dropsNot = negation > 0 && _dice.Next(2) == 0;
        if (dropsNot)
            words.RemoveAt(negation);
        for (var times = dropsNot ? 0 : _dice.Next(1, 4); times > 0 && words.Count >= 5; times--)
        {
            // Neither the first word nor the last: without them it would be a slice.
            var from = _dice.Next(1, words.Count - 1);
            var count = _dice.Next(1, Math.Min(words.Count - from, words.Count - 3));
            dropsNot |= words.GetRange(from, count).Exists(word => word.Trim(',', ';') == "not");
            words.RemoveRange(from, count);
            if (_dice.Next(2) == 0)
                words[from - 1] += " " + Pick(Ellipses);
        }
        var quotation = string.Join(' ', words);
        return
            Stands(edition, quotation)
            || (dropsNot && edition.Paragraphs.Any(block => CanBeHadWithoutDroppingNot(block, edition, quotation)))
            ? null
            : new MadeCase(edition, quotation, QuotationVerdict.Shortened, dropsNot);
    }

    /// <summary>
    /// Whether the same words are left when other words are left out, none of them a <c>not</c>: "does not lie, does not
    /// steal" without "not lie, does" is "does not steal". Nobody could say which was meant.
    /// </summary>
    private static bool CanBeHadWithoutDroppingNot(Block block, Edition edition, string quotation)
    {
        var text = Plain(block.Range.Of(edition.Source)).Split(' ');
        var reached = new bool[text.Length];
        var isFirst = true;
        Array.Fill(reached, true);
        foreach (var word in Plain(quotation).Split(' '))
        {
            var next = new bool[text.Length];
            var isInReach = isFirst;
            isFirst = false;
            for (var at = 0; at < text.Length; at++)
            {
                next[at] = isInReach && text[at] == word;
                isInReach = reached[at] || (isInReach && text[at] != "not");
            }
            reached = next;
        }
        return reached.Contains(true);
    }

    private MadeCase? Changed(Edition edition)
    {
        var words = Passage(edition, 4);
        var at = _dice.Next(words.Count);
        switch (_dice.Next(3))
        {
            case 0 when at + 1 < words.Count:
                (words[at], words[at + 1]) = (words[at + 1], words[at]);
                break;
            case 1:
                words.Insert(at, OtherWord(edition));
                break;
            default:
                words[at] = OtherWord(edition);
                break;
        }
        var quotation = string.Join(' ', words);
        return Stands(edition, quotation) ? null : new MadeCase(edition, quotation, QuotationVerdict.Altered);
    }

    private string OtherWord(Edition edition) =>
        _dice.Next(2) == 0
            ? Pick(Passage(edition, 4))
            : Pick(["zebra", "indeed", "entirely", "clockwork", "seventeen"]);

    private MadeCase? Joined(Edition edition)
    {
        var (first, second) = (Passage(edition, 4, out var one), Passage(edition, 4, out var other));
        if (one == other)
            return null;
        var between = _dice.Next(2) == 0 ? " " : $" {Pick(Ellipses)} ";
        var quotation = string.Join(' ', first) + between + string.Join(' ', second);
        return Stands(edition, quotation) ? null : new MadeCase(edition, quotation, QuotationVerdict.Joined);
    }

    private MadeCase? FromElsewhere(Edition edition)
    {
        var quotation = string.Join(' ', Passage(Pick([.. papers.Where(paper => paper != edition)]), 4));
        return Stands(edition, quotation) ? null : new MadeCase(edition, quotation, QuotationVerdict.Absent);
    }

    private List<string> Passage(Edition edition, int least) => Passage(edition, least, out _);

    /// <summary>Words as they stand in one paragraph.</summary>
    private List<string> Passage(Edition edition, int least, out Block block)
    {
        while (true)
        {
            block = Pick(edition.Paragraphs);
            var words = block.Range.Of(edition.Source).Split(' ');
            if (words.Length < least)
                continue;
            var count = _dice.Next(least, Math.Min(words.Length, 40) + 1);
            var passage = words.Skip(_dice.Next(words.Length - count + 1)).Take(count).ToList();
            if (passage.Count(word => word.Any(char.IsLetterOrDigit)) >= least)
                return passage;
        }
    }

    /// <summary>Whether the text stands in the paper, read by another way than the checker's.</summary>
    private static bool Stands(Edition edition, string quotation) =>
        Plain(edition).Contains($" {Plain(quotation)} ", StringComparison.Ordinal);

    private static readonly Dictionary<Edition, string> PlainTexts = [];

    private static string Plain(Edition edition)
    {
        if (!PlainTexts.TryGetValue(edition, out var plain))
            PlainTexts[edition] = plain = $" {Plain(edition.Source)} ";
        return plain;
    }

    private static string Plain(string text) =>
        string.Join(
            ' ',
            string.Concat(
                    Marker()
                        .Replace(text, " ")
                        .Select(c =>
                            char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c)
                            : c is '\'' or '’' ? '_'
                            : ' '
                        )
                )
                .Replace("_", "", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    [GeneratedRegex(@"\[\w+\]", RegexOptions.None, 1000)]
    private static partial Regex Marker();

    private T Pick<T>(IReadOnlyList<T> from) => from[_dice.Next(from.Count)];
}
