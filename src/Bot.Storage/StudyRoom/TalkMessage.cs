namespace Bot.Storage.StudyRoom;

/// <summary>A message of a room's talk in its newest state.</summary>
public sealed record TalkMessage
{
    /// <summary>Its place in the talk: 1, 2, 3… through the room, counted over private messages too. Never changes.</summary>
    public required long Sequence { get; init; }

    /// <summary>Rises through the room with every message added, edited or removed; this message's last one.</summary>
    public required long Revision { get; init; }

    public required string Author { get; init; }

    /// <summary>The one member who may read it; <see langword="null"/> for the room.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>JSON as it was given; empty for a removed message.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last edited or was removed.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Its words are gone; the place stays so that those who show it can take it away.</summary>
    public bool Removed { get; init; }
}
