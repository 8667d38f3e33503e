using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Testing.Platforms.Remote;

/// <summary>A platform in a program of its own, seen from the test: every call goes there and its outcome comes back.</summary>
public sealed class RemotePlatform(ProbeProcess program, string name) : IChatPlatform
{
    public string Name => name;

    public bool Holds(Reply reply) => throw new NotSupportedException("Asked of a platform in the same program.");

    public async Task<MessageId> PostAsync(Post post, CancellationToken cancellationToken) => (
            await AskAsync(
                new(0, nameof(PostAsync))
                {
                    Room = post.Room,
                    Thread = post.Thread,
                    Reply = post.Reply,
                    Key = post.Key,
                    Ping = post.Ping,
                }
            )
        ).Message!.Value;

    public Task EditAsync(MessageId message, Reply reply, CancellationToken cancellationToken) =>
        AskAsync(new(0, nameof(EditAsync)) { Message = message, Reply = reply });

    public Task RemoveAsync(MessageId message, CancellationToken cancellationToken) =>
        AskAsync(new(0, nameof(RemoveAsync)) { Message = message });

    public async Task<MessageId?> FindAsync(
        RoomId room,
        string? thread,
        PostKey key,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        (
            await AskAsync(
                new(0, nameof(FindAsync))
                {
                    Room = room,
                    Thread = thread,
                    Key = key,
                    Since = since,
                }
            )
        ).Message;

    public async Task<string?> OpenThreadAsync(MessageId post, string title, CancellationToken cancellationToken) =>
        (await AskAsync(new(0, nameof(OpenThreadAsync)) { Message = post, Title = title })).Text;

    public Task PinAsync(MessageId message, bool isPinned, CancellationToken cancellationToken) =>
        AskAsync(new(0, nameof(PinAsync)) { Message = message, IsPinned = isPinned });

    public async Task<IReadOnlyList<string>> LackingAsync(
        RoomId room,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    ) =>
        (
            await AskAsync(
                new(0, nameof(LackingAsync))
                {
                    Room = room,
                    Thread = thread,
                    Needs = needs,
                }
            )
        ).Lines
        ?? [];

    public Task TellAsync(MemberId member, Reply reply, CancellationToken cancellationToken) =>
        AskAsync(new(0, nameof(TellAsync)) { Member = member, Reply = reply });

    private async Task<ProbeAnswer> AskAsync(ProbeRequest request)
    {
        var answer = await program.AskAsync(request with { Platform = name });
        return answer.Fault is { } fault
            ? throw new PlatformException(fault, answer.Reason ?? "") { Permission = answer.Permission }
            : answer;
    }
}
