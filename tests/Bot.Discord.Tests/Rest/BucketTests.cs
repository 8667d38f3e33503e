using Bot.Discord.Rest;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Discord.Tests.Rest;

public sealed class BucketTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_under_way_when_a_window_opens_may_count_in_it_and_so_it_does()
    {
        var time = new FakeTimeProvider();
        var bucket = new Bucket(time);
        using (var first = await bucket.EnterAsync(Cancel))
            bucket.Learn(first, limit: 5, remaining: 2, Window);
        var slow = await bucket.EnterAsync(Cancel);
        (await bucket.EnterAsync(Cancel)).Dispose();

        time.Advance(Window);
        for (var sent = 0; sent < 4; sent++)
            (await bucket.EnterAsync(Cancel)).Dispose();
        var fifth = bucket.EnterAsync(Cancel);
        Assert.False(fifth.IsCompleted);

        slow.Dispose();
        time.Advance(TimeSpan.FromMinutes(1));
        (await fifth).Dispose();
    }

    [Fact]
    public async Task An_answer_that_comes_late_does_not_open_the_next_window_early()
    {
        var time = new FakeTimeProvider();
        var bucket = new Bucket(time);
        using (var first = await bucket.EnterAsync(Cancel))
            bucket.Learn(first, limit: 2, remaining: 1, Window);
        var slow = await bucket.EnterAsync(Cancel);

        time.Advance(Window);
        using (var next = await bucket.EnterAsync(Cancel))
            bucket.Learn(next, limit: 2, remaining: 0, Window);
        bucket.Learn(slow, limit: 2, remaining: 0, TimeSpan.FromMilliseconds(10));
        slow.Dispose();
        var second = bucket.EnterAsync(Cancel);
        time.Advance(TimeSpan.FromMilliseconds(500));
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        Assert.False(second.IsCompleted);

        time.Advance(Window);
        (await second).Dispose();
    }
}
