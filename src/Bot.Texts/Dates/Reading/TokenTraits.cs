namespace Bot.Texts.Dates.Reading;

[Flags]
internal enum TokenTraits : byte
{
    None = 0,
    Spaced = 1,
    Fresh = 2,
    OpensParagraph = 4,
    OpensSentence = 8,
    Capital = 16,
}
