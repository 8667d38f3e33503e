using Bot.Chat.Platforms;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Visiting;

/// <summary>Finds members of the study room by the name they have chosen.</summary>
internal sealed class MemberDirectory(StudyMembers members) : IMemberDirectory
{
    public string Platform => StudyRoom.Platform;

    public async Task<IReadOnlyList<Member>> FindAsync(RoomId room, string typed, CancellationToken cancellationToken)
    {
        var names = await members.NamesAsync(StudyRoom.Group, cancellationToken);
        return
        [
            .. names
                .Where(name => name.Value.Equals(typed, StringComparison.OrdinalIgnoreCase))
                .Select(name => new Member(new MemberId(Platform, name.Key), name.Value, IsModerator: false)),
        ];
    }
}
