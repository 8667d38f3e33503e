using Emulator.Slack.Reading;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>What people see.</content>
public sealed partial class SlackEmulator
{
    /// <summary>What somebody sees in a conversation, oldest first; replies in threads only where broadcast.</summary>
    public IReadOnlyList<SeenMessage> Sees(EmulatedUser who, EmulatedChannel channel) =>
        Shown(who, channel, message => !message.IsReply || message.IsBroadcast);

    /// <summary>What somebody sees in a thread, its parent first.</summary>
    public IReadOnlyList<SeenMessage> SeesThread(EmulatedUser who, EmulatedChannel channel, string thread) =>
        Shown(who, channel, message => message.Ts == thread || message.ThreadTs == thread);

    /// <summary>What somebody sees in the direct conversation with the bot.</summary>
    public IReadOnlyList<SeenMessage> SeesDirect(EmulatedUser who) =>
        Shown(who, DirectOf(who), message => !message.IsReply || message.IsBroadcast);

    /// <summary>The modal in front of somebody.</summary>
    public SeenView? SeesModal(EmulatedUser who) => ModalOf(who) is { } view ? new SeenView(view) : null;

    public SeenView? SeesHome(EmulatedUser who) => HomeOf(who) is { } view ? new SeenView(view) : null;

    private List<SeenMessage> Shown(EmulatedUser who, EmulatedChannel channel, Func<EmulatedMessage, bool> isHere)
    {
        lock (_state)
        {
            if (!channel.Members.Contains(who.Id))
                return [];
            return
            [
                .. channel
                    .Messages.Where(message =>
                        !message.IsDeleted && (message.OnlyFor is null || message.OnlyFor == who.Id) && isHere(message)
                    )
                    .Select(message => new SeenMessage(message)),
            ];
        }
    }
}
