using System.Globalization;
using Bot.Local.Web.Drawing;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Visiting;

/// <summary>The names that members show. Whoever has not chosen one is called a reader with a number.</summary>
internal sealed class MemberNames(StudyMembers members)
{
    private const int Longest = 40;

    public async Task<string> OfAsync(string member, CancellationToken cancellationToken) =>
        await members.FindNameAsync(StudyRoom.Group, member, cancellationToken) ?? Unnamed(member);

    /// <summary>The name as it is shown from now on, or the sentence that says why it cannot be.</summary>
    public async Task<(string? Name, string? Complaint)> SetAsync(
        string member,
        string typed,
        CancellationToken cancellationToken
    )
    {
        var name = string.Join(' ', MemberWords.Of(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0)
            return (null, "A name needs at least one letter.");
        if (name.Length > Longest)
            return (null, $"A name has at most {Longest} characters; this one has {name.Length}.");
        await members.SetNameAsync(StudyRoom.Group, member, name, cancellationToken);
        return (name, null);
    }

    private static string Unnamed(string member)
    {
        var number = member.Aggregate(7u, (sum, character) => (sum * 31) + character) % 900;
        return string.Create(CultureInfo.InvariantCulture, $"Reader {number + 100}");
    }
}
