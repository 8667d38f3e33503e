namespace Bot.Texts.Search;

/// <summary>
/// English words that hold sentences together and say nothing about what they are about, folded. A query leaves them out
/// unless it has no others.
/// </summary>
internal static class FunctionWords
{
    public static readonly HashSet<string> English = new(
        (
            "a an the and or but nor if then than so as at by for from in into of off on onto out over to up with within "
            + "without about above after again against before below between both during under until through "
            + "i me my we our us you your he him his she her it its they them their this that these those "
            + "am is are was were be been being do does did doing have has had having can could may might must shall "
            + "should will would not no only own same too very just also there here all any each few more most other some such "
            + "who whom whose what which when where why how"
        ).Split(' '),
        StringComparer.Ordinal
    );
}
