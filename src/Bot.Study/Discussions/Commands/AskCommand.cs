using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Texts.Papers;

namespace Bot.Study.Discussions.Commands;

/// <summary><c>/ask</c>: a question to the moderator's desk, also made of somebody's message.</summary>
public sealed class AskCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "ask",
            "Ask a question in the discussion; a moderator sees it first.",
            "Gives a question to the moderators of the discussion; the group sees it once they have approved it, and votes on it. anonymous:true withholds your name from the group and the minutes, not from the moderators. Begin with a passage to ask about it: ¶14.2: what does this mean?",
            AnswerKind.Form,
            [
                new Option("question", OptionKind.Text, "Your question; without it a form opens."),
                new Option("anonymous", OptionKind.Flag, "Withhold my name from the group, not from the moderators."),
                Hidden("passage"),
                Hidden("author"),
                Hidden("writer"),
            ],
            ["ask", "ask ¶14.2: who says this? anonymous:true"]
        )
        {
            Changes = true,
            OnMessage = new MessageEntry("Ask as question", "question", "author", "writer"),
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Text("question") is not { Length: > 0 } typed)
            return Form(invocation.Flag("anonymous"));
        if (await Desk.LookAsync(invocation.Room, cancellationToken) is not { Discussion.IsOpen: true } sitting)
            return DiscussionReplies.NoDiscussionFor(typed);
        var (anchor, words) = Split(typed);
        if (words.Length > DiscussionReplies.LongestQuestion)
            return DiscussionReplies.TooLong("A question", words, DiscussionReplies.LongestQuestion);
        var text = await TextOfAsync(sitting, cancellationToken);
        var (passage, refusal) = ReadPassage(
            invocation.Text("passage") is { Length: > 0 } named ? named : anchor,
            text
        );
        if (refusal is not null)
            return refusal;
        var isWithheld = invocation.Flag("anonymous");
        var ask = new Gesture.Ask(words, passage, isWithheld, invocation.Text("author"));
        var writer = WriterOf(invocation);
        return await Desk.ActAsync(invocation.Room, invocation.Member, ask, cancellationToken, writer) switch
        {
            null or { Refusal: not null } => DiscussionReplies.NoDiscussionFor(typed),
            var acted => DiscussionReplies.Asked(acted.Sitting.Discussion.Questions.Count, isWithheld, passage),
        };
    }

    private static Form Form(bool isWithheld) =>
        new(
            "Ask a question",
            "Ask",
            Call.To("ask"),
            [
                new FormField("question", "Your question", "", true, true, DiscussionReplies.LongestQuestion, []),
                new FormField("passage", "About a passage, like ¶14.2 (optional)", "", false, false, 40, []),
                new FormField(
                    "anonymous",
                    "Withhold my name? (moderators see it)",
                    isWithheld ? "yes" : "no",
                    true,
                    false,
                    3,
                    ["no", "yes"]
                ),
            ]
        );

    /// <summary><c>¶14.2: why?</c> is a question about ¶14.2.</summary>
    private static (string? Passage, string Words) Split(string typed)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || typed[0] is not ('¶' or '§') || !PassageId.TryParse(typed[..colon], out _))
            return (null, typed);
        var words = typed[(colon + 1)..].Trim();
        return words.Length == 0 ? (null, typed) : (typed[..colon], words);
    }
}
