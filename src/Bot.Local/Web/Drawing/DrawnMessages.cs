using System.Collections.Concurrent;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Drawing;

/// <summary>
/// Messages as they were drawn, for all who see the same room live: each state of a message is drawn once. Safe for any
/// number of threads.
/// </summary>
internal sealed class DrawnMessages
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<(long Sequence, long Revision), string> _drawn = new();

    public string Of(TalkMessage message)
    {
        if (_drawn.Count > Most)
            _drawn.Clear();
        return _drawn.GetOrAdd(
            (message.Sequence, message.Revision),
            static (_, message) => MessageHtml.Of(message).ToString(),
            message
        );
    }
}
