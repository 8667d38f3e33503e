namespace Bot.Texts.Quotations;

/// <summary>
/// The cheapest way to account for a quotation out of a text: which of its words stand where, in the order of the
/// quotation. Words in between are not the text's.
/// </summary>
/// <param name="Matches">Index of the quotation's word, position of the text's word.</param>
/// <param name="Cost">In bits, beside <paramref name="CostAlone"/>, what the quotation costs without the text.</param>
internal sealed record Explanation(IReadOnlyList<(int Said, int Text)> Matches, float Cost, float CostAlone)
{
    /// <summary>Nothing in the text accounts for the quotation.</summary>
    public static Explanation None { get; } = new([], float.MaxValue, 0);

    /// <summary>Whether the text explains the quotation better than chance does.</summary>
    public bool IsCredible => Cost < CostAlone;
}
