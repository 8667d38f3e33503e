namespace Bot.Storage.StudyRoom;

/// <summary>A row of <c>talk</c> as Dapper fills it.</summary>
internal sealed record TalkRow
{
    public const string Columns =
        "sequence, revision, author, only_for as OnlyFor, body, created_at as CreatedAt, edited_at as EditedAt, removed";

    public long Sequence { get; init; }
    public long Revision { get; init; }
    public string Author { get; init; } = "";
    public string? OnlyFor { get; init; }
    public string Body { get; init; } = "";
    public string CreatedAt { get; init; } = "";
    public string? EditedAt { get; init; }
    public bool Removed { get; init; }

    public TalkMessage ToMessage() =>
        new()
        {
            Sequence = Sequence,
            Revision = Revision,
            Author = Author,
            OnlyFor = OnlyFor,
            Body = Body,
            CreatedAt = UtcText.Read(CreatedAt),
            EditedAt = EditedAt is null ? null : UtcText.Read(EditedAt),
            Removed = Removed,
        };
}
