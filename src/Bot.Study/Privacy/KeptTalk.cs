using Bot.Chat.Replies;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;

namespace Bot.Study.Privacy;

/// <summary>What a member said in the study room, and what they alone were answered. Deleting takes it from every open page.</summary>
internal sealed class KeptTalk(Talk talk) : IKeptOfMembers
{
    public Phrase What => "What you said and were answered in the study room";

    public IReadOnlyList<string> Columns { get; } = ["talk.author", "talk.only_for"];

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ListAsync(
        GroupKey group,
        string member,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await talk.LinesOfAsync(group, member, cancellationToken)).Select(line => new Dictionary<string, string>
            {
                ["room"] = line.Room,
                ["at"] = line.At,
                ["body"] = line.Body,
            }),
        ];

    public Task<int> DeleteAsync(GroupKey group, string member, CancellationToken cancellationToken) =>
        talk.EraseAsync(group, member, cancellationToken);
}
