using Bot.Chat.Platforms;
using Bot.Texts.Papers;

namespace Bot.Local.Web;

/// <summary>The text that lies on the room's table: a paper, and how far its words may be shown.</summary>
public sealed record TextOnTable(Paper Paper, Horizon Horizon)
{
    /// <summary>Another one for every text and horizon; a page that shows the same stamp shows the same words.</summary>
    public string Stamp => $"{Paper.Id}/{Paper.Edition.Id}/{Horizon.LastParagraph}";
}

/// <summary>Looks what lies on a room's table at this moment; <see langword="null"/> for an empty one.</summary>
public delegate ValueTask<TextOnTable?> LookAtTable(RoomId room, CancellationToken cancellationToken);
