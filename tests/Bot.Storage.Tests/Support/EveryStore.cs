using Bot.Chat.Platforms;
using Bot.Storage.Buttons;
using Bot.Storage.Connections;
using Bot.Storage.Installations;
using Bot.Storage.Names;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Bot.Study.Deliveries;
using Bot.Study.Libraries;
using Bot.Study.Libraries.Imports;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Storage.Tests.Support;

/// <summary>All stores that keep something of a room, as one: to fill them, and to see everything a room can see.</summary>
public sealed partial class EveryStore(Database database)
{
    private readonly KnownRooms _rooms = new(database);
    private readonly ThreadParents _threads = new(database);
    private readonly RoomSettingsStore _settings = new(database);
    private readonly Moderators _moderators = new(database);
    private readonly SavedCalls _calls = new(database, TimeProvider.System);
    private readonly GreetedGroups _greeted = new(database);
    private readonly InstallationStore _installations = new(database);
    private readonly Talk _talk = new(database);
    private readonly StudyMembers _members = new(database);
    private readonly MergedNames _names = new(database);
    private readonly DeliveryStore _deliveries = new(database);
    private readonly GroupPapers _papers = new(database);

    /// <summary>Puts <paramref name="words"/> wherever a room can have words.</summary>
    public async Task FillAsync(RoomKey room, string words)
    {
        await _threads.SetAsync(words, room, Some.Cancellation);
        await _settings.SetPaperAsync(room, words, 7, Some.Cancellation);
        await _settings.SetThreadAsync(room, words, Some.Cancellation);
        await _moderators.AddAsync(room, words, Some.Cancellation);
        await _calls.SaveAsync(room, words, Some.Cancellation);
        await _greeted.AddAsync(Some.GroupOf(room), Some.Cancellation);
        await _installations.SaveAsync(
            Some.GroupOf(room),
            new Installation(words, words, words, words, Some.Now),
            Some.Cancellation
        );
        await _talk.AppendAsync(room, new TalkDraft(words, words, null, words), Some.Now, Some.Cancellation);
        await _talk.AppendAsync(room, new TalkDraft(words, words, words), Some.Now, Some.Cancellation);
        await _members.SetNameAsync(Some.GroupOf(room), words, words, Some.Cancellation);
        await _names.AddAsync(Some.GroupOf(room), words, new MergedName(words, words), Some.Cancellation);
        await FillDeliveriesAsync(room, words);
        await FillProposalsAsync(room, words);
        await new Departures(database).NoteAsync(Some.GroupOf(room), Some.Now, Some.Cancellation);
        await FillReadingsAsync(room, words);
        await FillDiscussionsAsync(room, words);
        await _papers.AcceptAsync(Some.GroupOf(room), Some.PaperOf(words), words, Some.Now, Some.Cancellation);
    }

    /// <summary>Everything that any reading method gives this room, asked with those words as member, thread and key.</summary>
    public async Task<IReadOnlyList<string>> SeeAsync(RoomKey room, string words)
    {
        var group = Some.GroupOf(room);
        var settings = await _settings.GetAsync(room, Some.Cancellation);
        var lines = new List<string?>();
        lines.AddRange((await _rooms.ListAsync(group, Some.Cancellation)).Select(known => $"room {known.Room}"));
        lines.Add(
            (await _threads.FindAsync(group, words, Some.Cancellation)) is { } parent
                ? $"thread {words} of {parent}"
                : null
        );
        lines.Add(settings == RoomSettings.Default ? null : $"settings {settings}");
        lines.AddRange((await _moderators.ListAsync(room, Some.Cancellation)).Select(member => $"moderator {member}"));
        lines.Add(await _moderators.ContainsAsync(room, words, Some.Cancellation) ? $"moderates {words}" : null);
        lines.AddRange((await SeeTalkAsync(room, words)).Select(message => $"talk {message}"));
        lines.Add(
            (await _talk.FindPostAsync(room, words, Some.Now, Some.Cancellation)) is { } post ? $"post {post}" : null
        );
        lines.AddRange((await _members.NamesAsync(group, Some.Cancellation)).Select(each => $"member {each}"));
        lines.Add(await _members.FindNameAsync(group, words, Some.Cancellation) is { } name ? $"member {name}" : null);
        lines.AddRange((await _names.ListAsync(group, words, Some.Cancellation)).Select(name => $"name {name}"));
        lines.Add(
            await _installations.FindAsync(group, Some.Cancellation) is { } installed
                ? $"installation {installed.Token} {installed.BotUser} {installed.BotId} {installed.Scopes}"
                : null
        );
        lines.AddRange((await _papers.ListAsync(group, Some.Cancellation)).Select(card => $"paper {card.Title}"));
        var paper = Some.PaperOf(words);
        lines.Add(
            await _papers.LoadAsync(group, paper.Id, paper.Edition.Id, Some.Cancellation) is { } kept
                ? $"text {kept.Edition.Source} {kept.NoteBodies[1]}"
                : null
        );
        lines.AddRange(
            (await _deliveries.ListAsync(Some.IdOf(room), words, words, 10, Some.Cancellation)).Select(delivery =>
                $"delivery {delivery}"
            )
        );
        lines.AddRange(await SeeReadingsAsync(room, words));
        lines.AddRange(await SeeDiscussionsAsync(room, words));
        return [.. lines.OfType<string>()];
    }

    private Task<Proposal> FillProposalsAsync(RoomKey room, string words) =>
        new ProposalStore(database, TimeProvider.System).AddAsync(
            Some.GroupOf(room),
            words,
            words,
            new PaperDraft("plain text", words, [new DraftBlock(new TextRange(0, words.Length), 0)], []),
            ImportChoices.None with
            {
                Title = words,
            },
            null,
            Some.Cancellation
        );

    private async Task FillDeliveriesAsync(RoomKey room, string words)
    {
        await using var transaction = await database.BeginAsync(Some.Cancellation);
        var (id, now) = (Some.IdOf(room), Some.Now);
        var name = new DeliveryName(id, words, words, words);
        await DeliveryStore.PlanAsync(transaction, name, words, now, now, Some.Cancellation);
        var member = new MemberId(room.Platform, words);
        await Notices.AddAsync(transaction, id, words, member, words, now, Some.Cancellation);
        await transaction.CommitAsync(Some.Cancellation);
    }

    private async Task<IEnumerable<TalkMessage>> SeeTalkAsync(RoomKey room, string? member)
    {
        var after = await _talk.AfterAsync(room, member, 0, 100, Some.Cancellation);
        var before = await _talk.BeforeAsync(room, member, long.MaxValue, 100, Some.Cancellation);
        var changes = await _talk.ChangesAsync(room, member, 0, 100, Some.Cancellation);
        return [.. after, .. before, .. changes];
    }
}
