using System.Collections.Concurrent;

namespace Bot.Slack.WebApi;

/// <summary>
/// The rates of every workspace: one for each method, and for posts one more for each channel (§1, §9). A pause holds up
/// its own method and workspace, or its channel, and nothing else.
/// </summary>
internal sealed class Paces(TimeProvider time)
{
    private const int Sweep = 20_000;
    private const int PostsAMinute = 60;

    // Slack bears a short burst, of three and more; less than it bears leaves room for what is still on its way there. A
    // minute's worth of anything else may go at once.
    private const int PostsAtOnce = 2;

    private readonly ConcurrentDictionary<(string Workspace, string Method, string? Channel), Pace> _paces = new();
    private volatile int _sweepAt = Sweep;

    public async Task EnterAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (IsPost(call))
            await OfChannel(call).EnterAsync(cancellationToken);
        await OfMethod(call).EnterAsync(cancellationToken);
    }

    public void Pause(ApiCall call, TimeSpan wait) => (IsPost(call) ? OfChannel(call) : OfMethod(call)).Pause(wait);

    private static bool IsPost(ApiCall call) => call.Channel is not null && call.Method == ApiMethod.Post;

    private Pace OfMethod(ApiCall call) =>
        Get(call.Owner, call.Method.Name, null, call.Method.PerMinute, call.Method.PerMinute);

    private Pace OfChannel(ApiCall call) => Get(call.Owner, call.Method.Name, call.Channel, PostsAMinute, PostsAtOnce);

    private Pace Get(string workspace, string method, string? channel, int perMinute, int burst)
    {
        if (_paces.Count > _sweepAt)
            ForgetIdle();
        return _paces.GetOrAdd((workspace, method, channel), _ => new Pace(perMinute, burst, time));
    }

    private void ForgetIdle()
    {
        foreach (var (name, pace) in _paces)
            if (pace.IsIdle)
                _paces.TryRemove(name, out _);
        _sweepAt = Math.Max(Sweep, 2 * _paces.Count);
    }
}
