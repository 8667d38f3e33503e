using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Commands;

/// <summary><b>Add to minutes</b> on somebody's message, for moderators; the minutes name who added it.</summary>
public sealed class DiscussAddCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss add",
            "Moderators: add a message to the minutes.",
            "Adds somebody's message to the minutes of the open discussion, with the name of whoever wrote it and your own.",
            AnswerKind.Private,
            [
                new Option("words", OptionKind.Text, "The words to add.", IsRequired: true),
                Hidden("author"),
                Hidden("writer"),
            ],
            []
        )
        {
            IsHidden = true,
            Changes = true,
            OnMessage = new MessageEntry("Add to minutes", "words", "author", "writer"),
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var words = invocation.Text("words")!;
        if (words.Length > DiscussionReplies.LongestMessage)
            return DiscussionReplies.TooLong("A message in the minutes", words, DiscussionReplies.LongestMessage);
        return await ActAsync(
            invocation,
            new Gesture.AddMessage(words, invocation.Text("author")),
            _ => Reply.Privately("The message stands in the minutes, which name you as whoever added it."),
            cancellationToken,
            WriterOf(invocation)
        );
    }
}
