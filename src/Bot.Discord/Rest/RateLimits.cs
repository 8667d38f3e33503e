using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Discord.Rest;

/// <summary>
/// All limits: one bucket for each of Discord's bucket names and each resource, found out from the headers of answers and
/// never known beforehand (§3.4). Safe for any number of threads.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>In seconds: no limit lasts for more than a day, and no header is believed that says so.</summary>
    public const double Longest = 86_400;

    private const int Few = 20_000;

    private readonly ConcurrentDictionary<string, string> _names = new();
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();
    private int _sweepAt = Few;

    public GlobalLimit Global { get; } = new(time);

    /// <summary>Waits until the request may be sent.</summary>
    public async Task<Bucket.Pass> EnterAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var pass = request.HasBucket ? await EnterBucketAsync(request, cancellationToken) : new Bucket.Pass();
        try
        {
            await Global.EnterAsync(request.IsCounted, cancellationToken);
            return pass;
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    private async Task<Bucket.Pass> EnterBucketAsync(RestRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = BucketOf(request);
            var pass = await bucket.EnterAsync(cancellationToken);
            if (bucket == BucketOf(request))
                return pass;
            // While it waited, an answer to another told the limit's name: it passes there.
            pass.Dispose();
        }
    }

    public void Learn(RestRequest request, Bucket.Pass pass, HttpResponseHeaders headers)
    {
        if (
            !request.HasBucket
            || Text(headers, "X-RateLimit-Bucket") is not { } name
            || Number(headers, "X-RateLimit-Limit") is not { } limit
            || Number(headers, "X-RateLimit-Remaining") is not { } remaining
            || Number(headers, "X-RateLimit-Reset-After") is not { } resetAfter
        )
            return;
        _names[Route(request)] = name;
        BucketOf(request).Learn(pass, (int)limit, (int)remaining, TimeSpan.FromSeconds(resetAfter));
        if (_buckets.Count > _sweepAt)
            Sweep();
    }

    /// <summary>Forgets those that hold nobody up; a pause that Discord ordered stays.</summary>
    private void Sweep()
    {
        foreach (var (name, bucket) in _buckets)
        {
            if (bucket.IsIdle)
                _buckets.TryRemove(name, out _);
        }
        _sweepAt = Math.Max(Few, 2 * _buckets.Count);
    }

    public void Pause(RestRequest request, TimeSpan wait) => BucketOf(request).Pause(wait);

    /// <summary>The number of a header, from 0 to <see cref="Longest"/>; <see langword="null"/> where it says none.</summary>
    public static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? Math.Clamp(number, 0, Longest)
            : null;

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string Route(RestRequest request) => $"{request.Method} {request.Template}";

    private Bucket BucketOf(RestRequest request)
    {
        var name = _names.GetValueOrDefault(Route(request), Route(request));
        return _buckets.GetOrAdd($"{name}|{request.Resource}", _ => new Bucket(time));
    }
}
