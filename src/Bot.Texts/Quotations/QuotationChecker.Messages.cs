using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

public sealed partial class QuotationChecker
{
    /// <summary>
    /// Checks everything a message quotes: what stands in quotation marks of any kind, or in lines that begin with
    /// <c>&gt;</c>. A message without such quotations is one itself, and so is one whose words outside the marks stand in
    /// the text as well.
    /// </summary>
    public MessageCheck CheckMessage(string message, Horizon horizon)
    {
        if (CountWords(message) < ShortestQuotation)
            return new MessageCheck([], 1);
        var parts = QuotedParts.Of(message);
        var quoted = parts.Where(part => CountWords(part.Words) >= ShortestQuotation).ToList();
        var outside = Words(message).Where(word => !parts.Any(part => part.Range.Overlaps(word))).ToList();
        if (quoted.Count == 0 || outside.Count > 0)
        {
            var check = Check(message.Trim(), horizon);
            if (quoted.Count == 0 || IsOneQuotation(check, outside, message))
                return new MessageCheck([check], 0);
        }
        return new MessageCheck([.. quoted.Select(part => Check(part.Words, horizon))], parts.Count - quoted.Count);
    }

    /// <summary>
    /// Checks what stands in quotation marks, or in lines that begin with <c>&gt;</c>, and nothing else: words of somebody's
    /// own are no quotation, whatever they are like.
    /// </summary>
    public IReadOnlyList<QuotationCheck> CheckMarked(string message, Horizon horizon) =>
        [
            .. QuotedParts
                .Of(message)
                .Where(part => CountWords(part.Words) >= ShortestQuotation)
                .Select(part => Check(part.Words, horizon)),
        ];

    /// <summary>Whether what stands outside the marks is the text's own, so that the marks are the text's too.</summary>
    private static bool IsOneQuotation(QuotationCheck check, List<TextRange> outside, string message)
    {
        if (check.Verdict is QuotationVerdict.Verbatim or QuotationVerdict.Punctuation)
            return true;
        if (check.Places.Count != 1 || outside.Count < ShortestQuotation)
            return false;
        var offset = message.Length - message.TrimStart().Length;
        var own = outside.Count(word =>
            check.Differences.Any(difference =>
                difference.Said?.Overlaps(word with { Start = word.Start - offset }) == true
            )
        );
        return own * 2 < outside.Count;
    }

    private int CountWords(string quotation) => QuotedWords.Read(quotation, _text).Count;

    private static List<TextRange> Words(string message) =>
        WordReading.Ranges(message, new TextRange(0, message.Length), []);
}
