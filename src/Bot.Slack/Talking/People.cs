using System.Collections.Concurrent;
using Bot.Chat.Platforms;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Bot.Storage.Rooms;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Talking;

/// <summary>
/// Who somebody is and whether they moderate a room: those who were named there, the channel's creator, the workspace's
/// administrators; never a guest by rank. Ranks are asked anew after five minutes; where they cannot be asked, nobody has one.
/// </summary>
internal sealed class People(SlackWeb web, Moderators moderators, TimeProvider time, ILogger<People> log)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Team, string User), (SeenUser User, long At)> _users = new();
    private readonly ConcurrentDictionary<(string Team, string Channel), (string? Creator, long At)> _creators = new();

    public async Task<Member> MemberAsync(
        Workspace workspace,
        RoomId room,
        string user,
        string name,
        bool isDirect,
        CancellationToken cancellationToken
    )
    {
        var id = Ids.Member(workspace.Team, user);
        var key = new RoomKey(room.Platform, room.Group, room.Room);
        var person = InTimeAsync(UserAsync(workspace, user, cancellationToken), cancellationToken);
        var isModerator =
            // Alone with the bot everybody is their own.
            isDirect
            || await moderators.ContainsAsync(key, id.Member, cancellationToken)
            || await HasRankAsync(workspace, room.Room, user, person, cancellationToken);
        // What comes with a gesture is the name somebody signs in with, which nobody else calls them by.
        var known = await person is { } seen ? NameOf(seen) : null;
        return new Member(id, known ?? (name.Length > 0 ? name : user), isModerator);
    }

    /// <summary>The name somebody goes by; their id where that cannot be asked.</summary>
    public async Task<string> NameAsync(Workspace workspace, string user, CancellationToken cancellationToken)
    {
        try
        {
            return NameOf(await UserAsync(workspace, user, cancellationToken)) ?? user;
        }
        catch (SlackException)
        {
            return user;
        }
    }

    /// <summary>The language somebody uses Slack in, where it has been heard already; nothing is asked for its sake.</summary>
    public string? LocaleOf(Workspace workspace, string user) =>
        _users.TryGetValue((workspace.Team, user), out var known) ? known.User.Locale : null;

    public static string? NameOf(SeenUser user) =>
        new[] { user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name }.FirstOrDefault(name =>
            !string.IsNullOrEmpty(name)
        );

    private async Task<bool> HasRankAsync(
        Workspace workspace,
        string channel,
        string user,
        Task<SeenUser?> person,
        CancellationToken cancellationToken
    )
    {
        var creator = InTimeAsync(CreatorAsync(workspace, channel, cancellationToken), cancellationToken);
        var seen = await person;
        if (seen is null || seen.IsRestricted == true || seen.IsUltraRestricted == true || seen.Deleted == true)
            return false;
        return seen.IsAdmin == true || seen.IsOwner == true || seen.IsPrimaryOwner == true || await creator == user;
    }

    /// <summary>
    /// What Slack says; <see langword="null"/> where it does not say. What takes longer is known the next time, and nobody
    /// waits for it.
    /// </summary>
    private async Task<T?> InTimeAsync<T>(Task<T> asking, CancellationToken cancellationToken)
        where T : class?
    {
        try
        {
            return await asking.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            Log.RankUnknown(log, "no answer yet");
        }
        catch (SlackException error)
        {
            Log.RankUnknown(log, error.Code);
        }
        return null;
    }

    private async Task<SeenUser> UserAsync(Workspace workspace, string user, CancellationToken cancellationToken)
    {
        if (_users.TryGetValue((workspace.Team, user), out var known) && IsFresh(known.At))
            return known.User;
        var asked = await web.UserAsync(workspace, user, cancellationToken);
        if (_users.Count > MostKept)
            _users.Clear();
        _users[(workspace.Team, user)] = (asked, time.GetTimestamp());
        return asked;
    }

    private async Task<string?> CreatorAsync(Workspace workspace, string channel, CancellationToken cancellationToken)
    {
        // A creator never changes; where there is none to see, the bot may have been invited meanwhile.
        if (
            _creators.TryGetValue((workspace.Team, channel), out var known)
            && (known.Creator is not null || IsFresh(known.At))
        )
            return known.Creator;
        string? creator = null;
        try
        {
            creator = (await web.ChannelAsync(workspace, channel, cancellationToken)).Creator;
        }
        catch (SlackException error) when (ErrorCodes.IsNotThere(error.Code)) { }
        if (_creators.Count > MostKept)
            _creators.Clear();
        _creators[(workspace.Team, channel)] = (creator, time.GetTimestamp());
        return creator;
    }

    private bool IsFresh(long at) => time.GetElapsedTime(at) < Fresh;
}
