using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>
/// What a moderator who asks for something must be told besides, once; most often nothing, and then it costs nothing. It
/// is given out with the answer, so whoever gets it says it.
/// </summary>
public delegate Task<IReadOnlyList<ReplyBlock>> NewsForModerators(
    Invocation invocation,
    CancellationToken cancellationToken
);
