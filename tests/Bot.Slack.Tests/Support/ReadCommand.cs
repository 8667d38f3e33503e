using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Slack.Tests.Support;

/// <summary>Says what stands in the file that came with the form, or why it could not be read.</summary>
internal sealed class ReadCommand : ICommand
{
    public CommandDefinition Definition { get; } =
        new("read", "Read a file.", "For tests.", AnswerKind.Private, [], ["read"]);

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (!invocation.Files.TryGetValue("file", out var file))
            return Reply.Privately("No file came.");
        try
        {
            using var reader = new StreamReader(await file.OpenAsync(cancellationToken));
            return Reply.Privately($"{file.Name}, {file.Size}: {await reader.ReadToEndAsync(cancellationToken)}");
        }
        catch (Exception error) when (error is PlatformException or InvalidDataException)
        {
            return Reply.Privately($"Not read: {error.Message}");
        }
    }
}
