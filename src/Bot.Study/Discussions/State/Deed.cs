namespace Bot.Study.Discussions.State;

/// <summary>An event that has been decided on and not yet recorded, with the words that go with it.</summary>
public sealed record Deed(DiscussionEvent Event, Said Said)
{
    public Deed(DiscussionEvent happened)
        : this(happened, Said.Nothing) { }
}
