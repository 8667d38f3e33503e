namespace Bot.Texts.Papers;

/// <summary>What part of a text a section is. Only headed sections have a number.</summary>
public enum SectionKind
{
    /// <summary>The title alone.</summary>
    Title,

    /// <summary>What is set before the text proper: abstract, notice.</summary>
    Front,

    /// <summary>The body before its first heading.</summary>
    Opening,

    /// <summary>A part of the body under a heading.</summary>
    Headed,

    /// <summary>The end of the body where it is set off by space alone.</summary>
    Closing,

    /// <summary>What follows the text proper: author note, funding.</summary>
    Back,
}
