namespace Bot.Texts.Dates.Reading;

/// <summary>Where a word such as <c>the next</c> or <c>that</c> points, seen from the date that was last spoken of.</summary>
internal enum Pointing
{
    Same = 1,
    This,
    Next,
    Previous,
    Last,
    That,
}
