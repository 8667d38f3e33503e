using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>What a room reads and how far, at the moment of one answer.</summary>
/// <param name="Paper">The paper at hand.</param>
/// <param name="Horizon">How far the words may be shown.</param>
/// <param name="IsQuiet">Whether answers go to the asker alone unless asked otherwise.</param>
public sealed record RoomView(OpenPaper Paper, Horizon Horizon, bool IsQuiet)
{
    public Edition Edition => Paper.Edition;
}
