using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Settings;

/// <summary>What <c>/settings</c> says.</summary>
internal static class SettingsReplies
{
    public static Reply UnreadableHorizon(string typed) =>
        Reply.Refusal($"horizon: “{Shorten.For(typed)}” is no paragraph. Type ¶12 for “read up to ¶12”, or none.");

    public static Reply HorizonOutOfRange(PassageId id, Edition edition) =>
        Reply.Privately(
            $"There is no {id} in this paper. It has ¶1 to ¶{edition.Paragraphs.Count}. Nothing was changed."
        );

    public static Reply PlatformDecides() =>
        Reply.Privately(
            "On this platform its own rights tell who moderates: whoever may manage messages or threads in this channel. Nothing was changed."
        );

    public static Reply NotOneMember(string typed, int found) =>
        Reply.Privately(
            found == 0
                ? Phrase.Of($"Nobody here is called “{Shorten.For(typed)}”. Nothing was changed.")
                : $"{found} members are called “{Shorten.For(typed)}”; ask one of them to change their name. Nothing was changed."
        );

    public static Reply Shown(RoomView room, int moderators, bool namesModerators)
    {
        var rows = new List<IReadOnlyList<Inline>>
        {
            Row("Paper", $"{room.Paper.Paper.Title}"),
            Row("Answers", room.IsQuiet ? "quiet: to whoever asks alone" : "to the room when something is found"),
            Row(
                "Horizon",
                room.Horizon.IsSet
                    ? Phrase.Of($"read up to ¶{room.Horizon.LastParagraph} of ¶{room.Edition.Paragraphs.Count}")
                    : "none: the whole text is open"
            ),
        };
        if (namesModerators)
            rows.Add(Row("Moderators", moderators == 1 ? "one named here" : Phrase.Of($"{moderators} named here")));
        return Reply.Privately() with
        {
            Blocks = [new ReplyBlock.Heading("Settings of this room"), new ReplyBlock.Rows(rows)],
            Buttons =
            [
                new Button(
                    room.IsQuiet ? "Answer to the room" : "Make it quiet",
                    Call.To("settings", ("quiet", room.IsQuiet ? "false" : "true")),
                    ButtonEffect.Replaces
                ),
                .. room.Horizon.IsSet
                    ?
                    [
                        new Button(
                            "Open the whole text",
                            Call.To("settings", ("horizon", "none")),
                            ButtonEffect.Replaces
                        ),
                    ]
                    : (Button[])[],
            ],
        };
    }

    private static Inline[] Row(Phrase name, Phrase value) => [new Inline.Strong($"{name}: "), new Inline.Text(value)];
}
