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
        var parts = QuotedParts.Of(message);
        var long4 = parts.Where(part => CountWords(part.Words) >= ShortestQuotation).ToList();
        var tooShort = parts.Count - long4.Count;
        var whole = CountWords(message) >= ShortestQuotation ? message : null;
        if (whole is null)
            return new MessageCheck([], Math.Max(tooShort, 1));
        if (parts.Count == 0 || long4.Count == 0 || OutsideOf(parts, message) >= ShortestQuotation)
        {
            var check = Check(message.Trim(), horizon);
            if (long4.Count == 0 || IsOneQuotation(check, parts, message))
                return new MessageCheck([check], 0);
        }
        return new MessageCheck([.. long4.Select(part => Check(part.Words, horizon))], tooShort);
    }

    private static bool IsOneQuotation(QuotationCheck check, IReadOnlyList<QuotedPart> parts, string message)
    {
        if (check.Verdict is QuotationVerdict.Absent or QuotationVerdict.Beyond)
            return false;
        var offset = message.Length - message.TrimStart().Length;
        var own = check
            .Differences.Where(difference => difference.Said is not null)
            .Select(difference => difference.Said!.Value);
        var outside = Words(message).Where(word => !parts.Any(part => part.Range.Overlaps(word))).ToList();
        var ownOutside = outside.Count(word =>
            own.Any(said => said.Overlaps(word with { Start = word.Start - offset }))
        );
        return ownOutside * 2 < outside.Count;
    }

    private static int OutsideOf(IReadOnlyList<QuotedPart> parts, string message) =>
        Words(message).Count(word => !parts.Any(part => part.Range.Overlaps(word)));

    private int CountWords(string quotation) => QuotedWords.Read(quotation, _text).Count;

    private static List<TextRange> Words(string message) =>
        WordReading.Ranges(message, new TextRange(0, message.Length), []);
}
