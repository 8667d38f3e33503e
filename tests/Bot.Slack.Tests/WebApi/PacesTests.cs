using Bot.Slack.Tests.Support;
using Bot.Slack.WebApi;

namespace Bot.Slack.Tests.WebApi;

public sealed class PacesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pause_is_kept_however_many_other_channels_there_are()
    {
        var clock = new VirtualClock();
        var paces = new Paces(clock);
        paces.Pause(To("held"), TimeSpan.FromMinutes(5));
        for (var number = 0; number < 21_000; number++)
            paces.Pause(To($"{number}"), TimeSpan.Zero);
        var held = paces.EnterAsync(To("held"), Cancel);
        Assert.False(held.IsCompleted);
        clock.Jump(TimeSpan.FromMinutes(5));
        await held.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_holds_up_nobody_who_comes_later()
    {
        var clock = new VirtualClock();
        var paces = new Paces(clock);
        using var impatience = new CancellationTokenSource();
        var leaving = Enumerable.Range(0, 100).Select(_ => paces.EnterAsync(To("room"), impatience.Token)).ToList();
        var staying = paces.EnterAsync(To("room"), Cancel);
        await impatience.CancelAsync();
        await Eventually.IsTrueAsync(() => leaving.TrueForAll(one => one.IsCompleted), "they have left");
        Assert.False(staying.IsCompleted);
        clock.Jump(TimeSpan.FromSeconds(1));
        await staying.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel);
    }

    private static ApiCall To(string channel) => new(ApiMethod.Post, "T1", "", []) { Channel = channel };
}
