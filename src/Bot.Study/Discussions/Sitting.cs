using Bot.Chat.Platforms;
using Bot.Storage.Discussions;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions;

/// <summary>A discussion of a room as it stands: what its log tells, and whose the keys in it are.</summary>
public sealed record Sitting(
    RoomId Room,
    DiscussionKey Key,
    DiscussionHead Head,
    Discussion Discussion,
    Nameplates Names
)
{
    /// <summary>The member as the discussion knows them; a key of 0 is nobody's yet.</summary>
    public Actor ActorOf(Member member) => new(Names.KeyOf(member.Id) ?? 0, member.IsModerator);
}
