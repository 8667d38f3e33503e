using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>A form that asks for a file.</summary>
internal sealed class BringCommand : ICommand
{
    public CommandDefinition Definition { get; } =
        new("bring", "Bring a file.", "For tests.", AnswerKind.Form, [], ["bring"]);

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(
            new Form("Bring", "Read it", Call.To("read"), [FormField.ForFile("file", "The file", true, [".txt"])])
        );
}
