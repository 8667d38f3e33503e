using System.Reflection;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Privacy;
using Bot.Study.Rooms;

namespace Bot.Study.Help;

/// <summary><c>/about</c>: whose words are shown here, and what the bot does and does not do.</summary>
public sealed class AboutCommand(RoomDesk desk, RetentionOptions retention) : ICommand
{
    private static readonly string Version =
        typeof(AboutCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "";

    public CommandDefinition Definition { get; } =
        new(
            "about",
            "Whose words these are, and what the bot reads and keeps.",
            "Names the paper of this room with its author and rights, and says what the bot reads, keeps and never does.",
            AnswerKind.Private,
            [],
            ["about"]
        );

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var blocks = new List<ReplyBlock>();
        if (await desk.EnterAsync(invocation.Room, cancellationToken) is { Paper.Paper: var paper } room)
        {
            blocks.Add(new ReplyBlock.Heading($"{paper.Title}"));
            blocks.Add(ReplyBlock.Prose.Of($"by {paper.Author}. {paper.Rights}"));
            blocks.Add(
                ReplyBlock.Note.Of(
                    $"Edition {room.Edition.Id}: the same id is the same words for as long as it exists."
                )
            );
        }
        blocks.Add(
            ReplyBlock.Prose.Of(
                "I show the text's own words, each with its place, and make up nothing. I read no messages; I see only what is asked of me. Nobody is scored or counted."
            )
        );
        blocks.Add(
            ReplyBlock.Prose.Of(
                "Kept are this room's settings, what moderators set up, and the state of buttons; and in the study room its talk; what is asked elsewhere is not. Names of events are forgotten after a day."
            )
        );
        blocks.Add(ReplyBlock.Note.Of($"{retention.Sentence} /privacy show tells what is kept of you."));
        blocks.Add(ReplyBlock.Note.Of($"Version {Version}."));
        return Reply.Privately() with { Blocks = blocks };
    }
}
