using Bot.Chat.Platforms;

namespace Bot.Local.Web.Visiting;

/// <summary>Whoever sits at a browser, as the signed cookie of this very request vouches for them.</summary>
/// <param name="Id">Made at random; says nothing about a person.</param>
/// <param name="Name">For show.</param>
internal sealed record Visitor(string Id, string Name, bool IsModerator)
{
    public Member Member => new(new MemberId(StudyRoom.Platform, Id), Name, IsModerator);
}
