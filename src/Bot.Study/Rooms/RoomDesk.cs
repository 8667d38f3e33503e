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

    private readonly ConcurrentDictionary<RoomId, (RoomSettings Settings, long ReadAt)> _known = new();

    /// <summary>The room's paper and settings; <see langword="null"/> where there is no paper to read.</summary>
    public async ValueTask<RoomView?> EnterAsync(RoomId room, CancellationToken cancellationToken) =>
        Lay(await SettingsOfAsync(room, cancellationToken));

    /// <summary>
    /// The same from memory, for completions while a member types; <see langword="null"/> also for a room that nobody has
    /// entered yet, since a horizon that is not known may hide anything.
    /// </summary>
    public RoomView? Look(RoomId room) => _known.TryGetValue(room, out var known) ? Lay(known.Settings) : null;

    /// <summary>The room's settings as they are now.</summary>
    public async ValueTask<RoomSettings> SettingsOfAsync(RoomId room, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(room, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
            return known.Settings;
        var read = await settings.GetAsync(KeyOf(room), cancellationToken);
        if (_known.Count >= MostRooms)
            _known.Clear();
        _known[room] = (read, time.GetTimestamp());
        return read;
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

    private async Task ReadAnewAsync(RoomId room, CancellationToken cancellationToken) =>
        _known[room] = (await settings.GetAsync(KeyOf(room), cancellationToken), time.GetTimestamp());

    private RoomView? Lay(RoomSettings settings)
    {
        var paper = settings.Paper is { } chosen ? shelf.Find(new PaperId(chosen)) : null;
        paper ??= shelf.Default;
        return paper is null
            ? null
            : new RoomView(paper, settings.Horizon is { } last ? new Horizon(last) : Horizon.None, settings.Quiet);
    }

    private static RoomKey KeyOf(RoomId room) => new(room.Platform, room.Group, room.Room);
}
