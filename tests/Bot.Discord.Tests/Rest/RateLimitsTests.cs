using System.Globalization;
using System.Net.Http.Headers;
using Bot.Discord.Rest;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Discord.Tests.Rest;

/// <summary>Limits whose names and numbers become known while others wait for them.</summary>
public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RateLimits _limits;

    public RateLimitsTests() => _limits = new RateLimits(_time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_waits_while_a_limit_gets_its_name_passes_by_its_numbers()
    {
        var request = PostIn("room");
        var first = await _limits.EnterAsync(request, Cancel);
        var waiting = Enumerable.Range(0, 3).Select(_ => _limits.EnterAsync(request, Cancel)).ToList();
        Answered(request, first, limit: 3, remaining: 2);
        foreach (var next in waiting[..2])
            (await next).Dispose();
        Assert.False(waiting[2].IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));
        (await waiting[2]).Dispose();
    }

    [Fact]
    public async Task What_one_room_tells_of_a_limit_lets_nobody_in_another_room_pass_it_twice()
    {
        var (here, there) = (PostIn("here"), PostIn("there"));
        var first = await _limits.EnterAsync(here, Cancel);
        var theirs = await _limits.EnterAsync(there, Cancel);
        var waiting = _limits.EnterAsync(there, Cancel);
        Answered(here, first, limit: 1, remaining: 0);
        var next = await _limits.EnterAsync(there, Cancel);

        // The other room's first answer comes while the one after it is under way under the new name.
        theirs.Dispose();
        Assert.NotSame(waiting, await Task.WhenAny(waiting, ShortlyAsync()));
        Answered(there, next, limit: 1, remaining: 0);
        Assert.NotSame(waiting, await Task.WhenAny(waiting, ShortlyAsync()));
        _time.Advance(TimeSpan.FromSeconds(1));
        (await waiting).Dispose();
    }

    [Fact]
    public async Task A_window_that_opens_sooner_than_was_thought_is_not_slept_through()
    {
        var request = PostIn("room");
        Answered(request, await _limits.EnterAsync(request, Cancel), limit: 2, remaining: 2);
        _time.Advance(TimeSpan.FromSeconds(1));
        // Two are under way, and nothing was said yet of when more may come.
        var (one, two) = (await _limits.EnterAsync(request, Cancel), await _limits.EnterAsync(request, Cancel));
        var waiting = _limits.EnterAsync(request, Cancel);
        Answered(request, one, limit: 2, remaining: 0);
        Answered(request, two, limit: 2, remaining: 0);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await waiting.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel)).Dispose();
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    [InlineData("soon")]
    public async Task No_number_that_a_header_says_holds_anybody_for_more_than_a_day(string number)
    {
        var request = PostIn("room");
        Answered(request, await _limits.EnterAsync(request, Cancel), number, "0", number);
        var next = _limits.EnterAsync(request, Cancel);
        _time.Advance(TimeSpan.FromDays(1));
        (await next.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel)).Dispose();
    }

    private static Task ShortlyAsync() => Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);

    private static RestRequest PostIn(string room) =>
        new(HttpMethod.Post, "channels/{c}/messages", $"channels/{room}/messages") { Resource = room };

    private void Answered(RestRequest request, Bucket.Pass pass, int limit, int remaining) =>
        Answered(request, pass, $"{limit}", remaining.ToString(CultureInfo.InvariantCulture), "1");

    private void Answered(RestRequest request, Bucket.Pass pass, string limit, string remaining, string resetAfter)
    {
        using var response = new HttpResponseMessage();
        HttpResponseHeaders headers = response.Headers;
        headers.Add("X-RateLimit-Bucket", "its-name");
        headers.Add("X-RateLimit-Limit", limit);
        headers.Add("X-RateLimit-Remaining", remaining);
        headers.Add("X-RateLimit-Reset-After", resetAfter);
        _limits.Learn(request, pass, headers);
        pass.Dispose();
    }
}
