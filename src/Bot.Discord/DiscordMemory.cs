using Bot.Chat.Platforms;
using Bot.Discord.Translate;
using Bot.Storage.Buttons;
using Bot.Storage.Connections;
using Bot.Storage.Events;
using Bot.Storage.Rooms;

namespace Bot.Discord;

/// <summary>
/// What must outlive the program, in its store. Safe for any number of threads and of processes on one store; whatever is
/// kept of a server goes when the server is forgotten.
/// </summary>
internal sealed class DiscordMemory(
    ConnectionNotes notes,
    SeenEvents seen,
    SavedCalls calls,
    ThreadParents threads,
    GreetedGroups greeted,
    Departures departures,
    Leases leases,
    TimeProvider time
) : IDiscordMemory
{
    /// <summary>An interaction dies after 15 minutes; a session is replayed for no longer either.</summary>
    private static readonly TimeSpan ClaimsLast = TimeSpan.FromDays(2);

    public Task<string?> ReadAsync(string key, CancellationToken cancellationToken) =>
        notes.FindAsync(Incoming.Platform, key, cancellationToken);

    public Task WriteAsync(string key, string? value, CancellationToken cancellationToken) =>
        notes.SetAsync(Incoming.Platform, key, value, cancellationToken);

    public Task<bool> ClaimAsync(string key, CancellationToken cancellationToken) =>
        seen.TryClaimAsync($"{Incoming.Platform}/{key}", time.GetUtcNow(), ClaimsLast, cancellationToken);

    public Task<string> SaveAsync(RoomId room, string state, CancellationToken cancellationToken) =>
        calls.SaveAsync(KeyOf(room), state, cancellationToken);

    public Task<string?> FindAsync(RoomId room, string name, CancellationToken cancellationToken) =>
        calls.FindAsync(KeyOf(room), name, cancellationToken);

    public Task SetParentAsync(string thread, RoomId room, CancellationToken cancellationToken) =>
        threads.SetAsync(thread, KeyOf(room), cancellationToken);

    public async Task<string?> ParentAsync(string guild, string thread, CancellationToken cancellationToken) =>
        (await threads.FindAsync(GroupOf(guild), thread, cancellationToken))?.Room;

    public Task<bool> IsGreetedAsync(string guild, CancellationToken cancellationToken) =>
        greeted.ContainsAsync(GroupOf(guild), cancellationToken);

    public Task SetGreetedAsync(string guild, bool isGreeted, CancellationToken cancellationToken) =>
        isGreeted
            ? greeted.AddAsync(GroupOf(guild), cancellationToken)
            : greeted.RemoveAsync(GroupOf(guild), cancellationToken);

    public Task SetDepartedAsync(string guild, bool isDeparted, CancellationToken cancellationToken) =>
        isDeparted
            ? departures.NoteAsync(GroupOf(guild), time.GetUtcNow(), cancellationToken)
            : departures.ClearAsync(GroupOf(guild), cancellationToken);

    public Task RunAloneAsync(
        string name,
        Action standBy,
        Action notKnown,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) => leases.RunAsync($"{Incoming.Platform}/{name}", standBy, notKnown, work, cancellationToken);

    private static RoomKey KeyOf(RoomId room) => new(room.Platform, room.Group, room.Room);

    private static GroupKey GroupOf(string guild) => new(Incoming.Platform, guild);
}
