using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>A private answer with a file.</summary>
internal sealed class FileCommand : ICommand
{
    /// <summary>How much it says, in paragraphs of a thousand characters and more.</summary>
    public int Pages { get; init; }

    public CommandDefinition Definition { get; } = new("file", "A file.", "A file.", AnswerKind.Private, [], ["file"]);

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(
            Reply.Privately(["All of it.", .. Enumerable.Range(0, Pages).Select(Page)]) with
            {
                Files = [new ReplyFile("list.csv", "text/csv", "a,b"u8.ToArray())],
            }
        );

    private static Phrase Page(int number) => Phrase.Of($"{number} {new string('p', 1000)}");
}
