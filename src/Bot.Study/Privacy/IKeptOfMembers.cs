using Bot.Chat.Replies;
using Bot.Storage.Rooms;

namespace Bot.Study.Privacy;

/// <summary>
/// What one feature keeps of members, and how a member sees it and has it deleted. Every feature with a member in one of its
/// tables has one; a test walks the schema.
/// </summary>
public interface IKeptOfMembers
{
    /// <summary>What it is, for people, in a few words.</summary>
    Phrase What { get; }

    /// <summary>The columns that hold a member, each as <c>table.column</c>.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Everything of that member in that group, each as names with their values.</summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ListAsync(
        GroupKey group,
        string member,
        CancellationToken cancellationToken
    );

    /// <summary>Takes it away, or takes the member out of it where others still need it. How many rows that touched.</summary>
    Task<int> DeleteAsync(GroupKey group, string member, CancellationToken cancellationToken);
}
