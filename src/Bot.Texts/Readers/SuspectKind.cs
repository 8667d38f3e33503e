namespace Bot.Texts.Readers;

/// <summary>What can be wrong with a word that came out of a file.</summary>
public enum SuspectKind
{
    /// <summary>A character stands for letters that the file lost: <c>of�ce</c>.</summary>
    LostLigature,

    /// <summary>One character for several letters, written out: <c>ﬁ</c> became <c>fi</c>.</summary>
    MendedLigature,

    /// <summary>A hyphen inside a line that looks like the end of another one: <c>demo- cracy</c>.</summary>
    BrokenHyphen,

    /// <summary>A word that was divided at the end of a line and is one again.</summary>
    MendedHyphen,

    /// <summary>A number that clings to a word and was no note: <c>policy12</c>.</summary>
    StrayNoteNumber,
}
