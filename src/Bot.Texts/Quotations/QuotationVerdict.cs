namespace Bot.Texts.Quotations;

/// <summary>What a text says to a quotation from it. The first that holds is the verdict, in this order.</summary>
public enum QuotationVerdict
{
    /// <summary>Character for character a slice of the text, from word to word; a no-break space counts as a space.</summary>
    Verbatim,

    /// <summary>The same words in a row; punctuation, case, accents, spaces or note markers differ.</summary>
    Punctuation,

    /// <summary>Words were left out, with or without an ellipsis; what is there stands in order, and no gap leaves its paragraph.</summary>
    Shortened,

    /// <summary>All words are the text's own, but from places apart.</summary>
    Joined,

    /// <summary>Most words stand there as quoted; others are different.</summary>
    Altered,

    /// <summary>Not in this text.</summary>
    Absent,

    /// <summary>The words stand, or nearly stand, where the group has not read yet; nothing more is said.</summary>
    Beyond,
}
