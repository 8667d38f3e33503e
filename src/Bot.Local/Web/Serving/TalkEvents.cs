using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Bot.Local.Web.Drawing;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Serving;

/// <summary>
/// Messages as open pages are told of them: each state of a message is drawn once for all who see it. Safe for any number
/// of threads.
/// </summary>
internal sealed class TalkEvents
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<(long Sequence, long Revision), string> _made = new();

    public string Of(TalkMessage message)
    {
        if (_made.Count > Most)
            _made.Clear();
        return _made.GetOrAdd((message.Sequence, message.Revision), static (_, message) => Make(message), message);
    }

    private static string Make(TalkMessage message)
    {
        var html = message.Removed ? null : MessageHtml.Of(message).ToString();
        var told = new TalkEvent(message.Sequence, message.Revision, html);
        var json = JsonSerializer.Serialize(told, WireJson.Default.TalkEvent);
        return string.Create(CultureInfo.InvariantCulture, $"id: {message.Revision}\ndata: {json}\n\n");
    }
}
