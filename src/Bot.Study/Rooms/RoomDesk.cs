using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Storage.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>
/// Knows for every room what lies on its table. A group with one paper uses it without being told. Settings are kept in
/// memory for a moment, so that what another process changes is seen soon; safe for any number of threads.
/// </summary>
public sealed class RoomDesk(Bookshelf shelf, RoomSettingsStore settings, TimeProvider time)
{
    private const int MostRooms = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<RoomId, (RoomView? View, RoomSettings Settings, long ReadAt)> _known = new();

    /// <summary>The room's paper and settings; <see langword="null"/> where there is no paper to read.</summary>
    public async ValueTask<RoomView?> EnterAsync(RoomId room, CancellationToken cancellationToken) =>
        Known(room) is { } known ? known.View : (await ReadAnewAsync(room, cancellationToken)).View;

    /// <summary>
    /// The same from memory, for completions while a member types; <see langword="null"/> also for a room that nobody has
    /// entered yet, since a horizon that is not known may hide anything.
    /// </summary>
    public RoomView? Look(RoomId room) => _known.TryGetValue(room, out var known) ? known.View : null;

    /// <summary>The room's settings as they are now.</summary>
    public async ValueTask<RoomSettings> SettingsOfAsync(RoomId room, CancellationToken cancellationToken) =>
        Known(room) is { } known ? known.Settings : (await ReadAnewAsync(room, cancellationToken)).Settings;

    /// <summary>Another paper on the room's table, with how far of it has been read.</summary>
    public async Task SetPaperAsync(
        RoomId room,
        PaperId? paper,
        int? lastParagraph,
        CancellationToken cancellationToken
    )
    {
        await settings.SetPaperAsync(KeyOf(room), paper?.Value, lastParagraph, cancellationToken);
        await ReadAnewAsync(room, cancellationToken);
    }

    public async Task SetQuietAsync(RoomId room, bool isQuiet, CancellationToken cancellationToken)
    {
        await settings.SetQuietAsync(KeyOf(room), isQuiet, cancellationToken);
        await ReadAnewAsync(room, cancellationToken);
    }

    /// <summary><see langword="null"/> opens the whole text.</summary>
    public async Task SetHorizonAsync(RoomId room, int? lastParagraph, CancellationToken cancellationToken)
    {
        await settings.SetHorizonAsync(KeyOf(room), lastParagraph, cancellationToken);
        await ReadAnewAsync(room, cancellationToken);
    }

    /// <summary>Another feature has changed the room's settings: whoever asks next reads them anew.</summary>
    public void Forget(RoomId room) => _known.TryRemove(room, out _);

    /// <summary>Things were taken away in groups that nobody names: every room is read anew when somebody asks in it next.</summary>
    public void ForgetAll() => _known.Clear();

    private (RoomView? View, RoomSettings Settings)? Known(RoomId room) =>
        _known.TryGetValue(room, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh
            ? (known.View, known.Settings)
            : null;

    private async Task<(RoomView? View, RoomSettings Settings)> ReadAnewAsync(
        RoomId room,
        CancellationToken cancellationToken
    )
    {
        var read = await settings.GetAsync(KeyOf(room), cancellationToken);
        var view = await LayAsync(new GroupKey(room.Platform, room.Group), read, cancellationToken);
        if (_known.Count >= MostRooms)
            _known.Clear();
        _known[room] = (view, read, time.GetTimestamp());
        return (view, read);
    }

    private async Task<RoomView?> LayAsync(GroupKey group, RoomSettings read, CancellationToken cancellationToken)
    {
        var chosen = read.Paper is { } id ? await shelf.FindAsync(group, new PaperId(id), cancellationToken) : null;
        // A horizon counts the paragraphs of the paper it was set for.
        var horizon = chosen is null && read.Paper is not null ? null : read.Horizon;
        var paper = chosen ?? await shelf.DefaultOfAsync(group, cancellationToken);
        return paper is null
            ? null
            : new RoomView(paper, horizon is { } last ? new Horizon(last) : Horizon.None, read.Quiet);
    }

    private static RoomKey KeyOf(RoomId room) => new(room.Platform, room.Group, room.Room);
}
