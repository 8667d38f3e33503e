using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>A private answer with a file.</summary>
internal sealed class FileCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("file", "A file.", "A file.", AnswerKind.Private, [], ["file"]);

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(
            Reply.Privately("All of it.") with
            {
                Files = [new ReplyFile("list.csv", "text/csv", "a,b"u8.ToArray())],
            }
        );
}
