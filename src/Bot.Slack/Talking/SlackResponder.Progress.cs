using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;

namespace Bot.Slack.Talking;

/// <content>How far a long answer is, told sparingly.</content>
internal sealed partial class SlackResponder
{
    /// <summary>
    /// What is shown to one member alone cannot be edited afterwards, and the way back takes five messages (§6): two say how
    /// far it is.
    /// </summary>
    private const int MostWhispers = 2;

    private static readonly TimeSpan BetweenWhispers = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(5);

    private DateTimeOffset? _toldAt;
    private int _whispers;
    private MessageName? _progress;

    /// <summary>
    /// In a channel to the member alone; in their direct messages one message is edited, and gone when the answer is there.
    /// </summary>
    public async Task ProgressAsync(string sentence, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - _toldAt < (_place.IsDirect ? BetweenEdits : BetweenWhispers))
            return;
        _toldAt = now;
        var reply = Reply.Privately($"{sentence}");
        try
        {
            if (_place.IsDirect && _progress is { } shown)
                await poster.UpdateAsync(_place, shown.Ts, reply, cancellationToken);
            else if (_place.IsDirect)
                _progress = await poster.PostAsync(_place, reply, $"{Key}-progress", cancellationToken);
            else if (_whispers++ < MostWhispers)
                await WhisperAsync(reply, [], cancellationToken);
        }
        catch (SlackException error)
        {
            // The work goes on, and its answer comes.
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }

    private async Task EndProgressAsync(CancellationToken cancellationToken)
    {
        if (_progress is not { } shown)
            return;
        _progress = null;
        try
        {
            await poster.RemoveAsync(_place.Workspace, _place.Channel, shown, cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }
}
