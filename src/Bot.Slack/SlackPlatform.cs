using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Talking;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;

namespace Bot.Slack;

/// <summary>What the bot says on Slack of its own accord. Safe for any number of threads.</summary>
internal sealed class SlackPlatform(SlackWeb web, Workspaces workspaces, Poster poster, RecentPosts recent)
    : IChatPlatform
{
    public string Name => Ids.Platform;

    public bool Holds(Reply reply) => MessageMaker.Holds(reply);

    public Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var workspace = await workspaces.GetAsync(post.Room.Group, cancellationToken);
            var place = new Place(workspace, post.Room, post.Thread, Ids.Nobody)
            {
                Ping = post.Ping,
                NeedsFiles = true,
            };
            async Task<MessageId> SayAsync(string key) =>
                (await poster.PostAsync(place, post.Reply, key, cancellationToken)).Of(post.Room);
            return post.Key is { } known
                ? await recent.OnceAsync(post.Room, post.Thread, known, () => SayAsync(known.Value))
                : await SayAsync(Guid.NewGuid().ToString("N"));
        });

    public Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var workspace = await workspaces.GetAsync(message.Room.Group, cancellationToken);
            var place = new Place(workspace, message.Room, null, Ids.Nobody) { NeedsFiles = true };
            await poster.UpdateAsync(place, MessageName.Read(message).Ts, reply, cancellationToken);
            return true;
        });

    public Task RemoveAsync(MessageId message, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var workspace = await workspaces.GetAsync(message.Room.Group, cancellationToken);
            var name = MessageName.Read(message);
            await poster.RemoveAsync(workspace, message.Room.Room, name, cancellationToken);
            return true;
        });

    public Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        GuardedAsync<MessageId?>(async () =>
        {
            var workspace = await workspaces.GetAsync(room.Group, cancellationToken);
            var found = await web.FindAsync(
                workspace,
                room.Room,
                thread,
                message => SlackWeb.HasKey(message, key.Value),
                since,
                cancellationToken
            );
            return found is { Ts: { } ts } ? new MessageName(ts, MessageMaker.FilesOf(found.Blocks)).Of(room) : null;
        });

    /// <summary>A thread is named by its first message, so there is nothing to open.</summary>
    public Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(MessageName.Read(post).Ts);

    public Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var workspace = await workspaces.GetAsync(message.Room.Group, cancellationToken);
            var ts = MessageName.Read(message).Ts;
            await web.PinAsync(workspace, message.Room.Room, ts, isPinned, cancellationToken);
            return true;
        });

    public Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    ) =>
        GuardedAsync<IReadOnlyList<string>>(async () =>
        {
            var workspace = await workspaces.GetAsync(room.Group, cancellationToken);
            var channel = new SeenChannel();
            var lacking = new List<string>();
            try
            {
                channel = await web.ChannelAsync(workspace, room.Room, cancellationToken);
            }
            catch (SlackException error) when (error.Fault == PlatformFault.MissingPermission)
            {
                lacking.Add(error.Lacking);
            }
            if (channel.IsIm != true && channel.IsMember == false)
                lacking.Add(ErrorCodes.Lacking(ErrorCodes.NotInChannel));
            if (channel.IsArchived == true)
                lacking.Add("a channel that is not archived");
            if (channel.IsReadOnly == true)
                lacking.Add("permission to post in the channel");
            lacking.AddRange(
                Needed(channel, needs).Where(workspace.MayBeMissing).Select(scope => $"the scope {scope}")
            );
            return [.. lacking.Distinct()];
        });

    public Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken) =>
        GuardedAsync(async () =>
        {
            var (team, user) = Ids.Read(member);
            var workspace = await workspaces.GetAsync(team, cancellationToken);
            var channel = await web.OpenConversationAsync(workspace, user, cancellationToken);
            var place = new Place(workspace, Ids.Room(team, channel), null, member) { IsDirect = true };
            await poster.PostAsync(place, reply, Guid.NewGuid().ToString("N"), cancellationToken);
            return true;
        });

    private static IEnumerable<string> Needed(SeenChannel channel, PostNeeds needs)
    {
        yield return SlackScopes.Write;
        if (channel.IsIm != true)
            yield return channel.IsPrivate == true ? "groups:history" : "channels:history";
        if (needs.HasFlag(PostNeeds.Files))
            yield return SlackScopes.Files;
        if (needs.HasFlag(PostNeeds.Pins))
            yield return SlackScopes.Pins;
    }

    private static async Task<T> GuardedAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (SlackException error)
        {
            throw error.ForChat();
        }
    }
}
