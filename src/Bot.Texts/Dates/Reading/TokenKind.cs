namespace Bot.Texts.Dates.Reading;

internal enum TokenKind : byte
{
    /// <summary>What stands behind the last token.</summary>
    Nothing,
    Word,
    Number,
    Mark,
}
