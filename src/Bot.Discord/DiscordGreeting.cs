using Bot.Chat.Replies;

namespace Bot.Discord;

/// <summary>What the bot says when it joins a server: once, in the system channel, with one button to set it up.</summary>
public sealed record DiscordGreeting(Reply Reply)
{
    public static DiscordGreeting With(Button setUp) =>
        new(
            new Reply
            {
                Visibility = Visibility.Room,
                Blocks =
                [
                    ReplyBlock.Prose.Of(
                        new Inline.Text("Hello. I bring the words of the text you read into your talk. Ask with "),
                        new Inline.Code("/quote"),
                        new Inline.Text("; "),
                        new Inline.Code("/help"),
                        new Inline.Text(" shows everything.")
                    ),
                    ReplyBlock.Note.Of(
                        "I read no messages, and speak only when asked or when a moderator has scheduled it."
                    ),
                ],
                Buttons = [setUp],
            }
        );
}
