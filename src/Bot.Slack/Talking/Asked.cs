using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Slack.Talking;

/// <summary>What somebody wants: a call, or the complaint that says why it is none.</summary>
/// <param name="IsOwner">Whether they asked for what they pressed; always so where nothing was pressed.</param>
internal sealed record Asked(Call? Call, Reply? Complaint, bool IsOwner, ButtonEffect Effect)
{
    public static Asked For(Call call) => new(call, null, IsOwner: true, ButtonEffect.Answers);

    public static Asked Wrongly(Phrase complaint) =>
        new(null, Reply.Refusal(complaint), IsOwner: true, ButtonEffect.Answers);
}
