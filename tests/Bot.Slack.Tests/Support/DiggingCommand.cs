using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>Takes a minute and says every two seconds how far it is.</summary>
internal sealed class DiggingCommand(Func<TimeProvider> time) : ICommand
{
    private const int Steps = 30;

    public CommandDefinition Definition { get; } = new("dig", "Dig.", "For tests.", AnswerKind.Private, [], ["dig"]);

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        for (var step = 1; step <= Steps; step++)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), time(), cancellationToken);
            await invocation.TellProgress($"Digging: {step} of {Steps}.", cancellationToken);
        }
        return Reply.Privately("Found.");
    }
}
