using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>Answers when the test says so, whatever it is told meanwhile.</summary>
internal sealed class DeafCommand : ICommand
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isAsked;

    public CommandDefinition Definition { get; } = new("deaf", "Deaf.", "For tests.", AnswerKind.Private, [], ["deaf"]);

    public bool IsAsked => _isAsked;

    public void End() => _end.TrySetResult();

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        _isAsked = true;
        await _end.Task;
        return Reply.Privately("At last.");
    }
}
