using Bot.Chat.Commands;
using Bot.Chat.Platforms;

namespace Bot.Local.Web.Visiting;

/// <summary>Whoever sits at a browser, as the signed cookie of this very request vouches for them.</summary>
/// <param name="Id">Made at random; says nothing about a person.</param>
/// <param name="Name">For show.</param>
internal sealed record Visitor(string Id, string Name, bool IsModerator)
{
    /// <summary>The language that the browser asks for first; <see langword="null"/> where it names none.</summary>
    public string? Locale { get; init; }

    public Member Member => new(new MemberId(StudyRoom.Platform, Id), Name, IsModerator);

    /// <summary>What they ask for, in the study room and in their language.</summary>
    public Invocation Asking(Call call) => new(call, StudyRoom.Room, Member) { Locale = Locale };
}
