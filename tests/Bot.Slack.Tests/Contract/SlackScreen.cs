using System.Text.Json.Nodes;
using Bot.Chat.Replies;
using Emulator.Slack;
using Emulator.Slack.Reading;
using Emulator.Slack.World;
using Testing.Platforms;

namespace Bot.Slack.Tests.Contract;

/// <summary>What people see of the bot in one channel, in its threads and directly.</summary>
internal sealed class SlackScreen(SlackEmulator slack, EmulatedChannel channel)
{
    public IReadOnlyList<Seen> Of(EmulatedUser user)
    {
        var all = Messages(user);
        // What lies in the thread of an answer and is only a file belongs to that answer.
        var attached = all.Where(message => message.Files.Count > 0 && all.Any(other => IsUnder(message, other)))
            .ToList();
        return [.. all.Except(attached).Select(message => Of(message, attached.Where(file => IsUnder(file, message))))];
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SeenMessage> Messages(EmulatedUser user)
    {
        var threads = slack
            .Messages.Where(message => message.Channel == channel && message.ThreadTs is not null)
            .Select(message => message.ThreadTs!)
            .Distinct();
        return
        [
            .. slack
                .Sees(user, channel)
                .Concat(threads.SelectMany(thread => slack.SeesThread(user, channel, thread)))
                .Concat(slack.SeesDirect(user))
                .Where(message => message.IsFromBot)
                .DistinctBy(message => (message.Message.Channel, message.Ts))
                .OrderBy(message => message.Ts, StringComparer.Ordinal),
        ];
    }

    private static bool IsUnder(SeenMessage message, SeenMessage parent) =>
        message.Ts != parent.Ts
        && message.Text.Length == 0
        && message.Message.ThreadTs == parent.Ts
        && message.Message.Channel == parent.Message.Channel;

    private Seen Of(SeenMessage message, IEnumerable<SeenMessage> attached) =>
        new(
            message.Ts,
            message.Text,
            message.IsPrivate,
            message.Buttons,
            [
                .. Pictures(message.Message.Blocks)
                    .Concat(message.Files)
                    .Concat(attached.SelectMany(one => one.Files))
                    .Select(file => new ReplyFile(file.Name, "", file.Bytes)),
            ],
            message.Pictures
        );

    private IEnumerable<EmulatedFile> Pictures(JsonArray? blocks) =>
        (blocks ?? [])
            .Select(block => block?["slack_file"]?["id"]?.GetValue<string>())
            .Where(id => id is not null)
            .Select(id => slack.Files.Single(file => file.Id == id));
}
