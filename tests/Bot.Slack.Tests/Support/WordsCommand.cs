using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>A private answer in a few words, with a button that asks for it again.</summary>
internal sealed class WordsCommand(string name, string words) : ICommand
{
    public CommandDefinition Definition { get; } = new(name, words, words, AnswerKind.Private, [], [name]);

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(Reply.Privately(words) with { Buttons = [new Button($"{name} again", Call.To(name))] });
}
