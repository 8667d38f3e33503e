using Bot.Chat.Replies;

namespace Bot.Slack.Talking;

/// <summary>What the bot says in the first channel it is invited to: once in each workspace.</summary>
internal static class SlackGreeting
{
    public static readonly Reply Reply = new()
    {
        Visibility = Visibility.Room,
        Blocks =
        [
            ReplyBlock.Prose.Of(
                new Inline.Text("Hello. I bring the words of the text you read into your talk. Ask with "),
                new Inline.Code("/quote"),
                new Inline.Text(" or "),
                new Inline.Code("/reading quote"),
                new Inline.Text(", in threads by mentioning me; "),
                new Inline.Code("/reading help"),
                new Inline.Text(" shows everything.")
            ),
            ReplyBlock.Note.Of("I read no messages, and speak only when asked or when a moderator has scheduled it."),
        ],
    };
}
