using Microsoft.Extensions.Configuration;

namespace Bot.Host;

/// <summary><c>health</c>: whether the running bot is ready, for containers.</summary>
internal static class Health
{
    public static async Task<int> CheckAsync()
    {
        // Inside a container the address may be a wildcard; the bot is asked on its own loopback all the same.
        var url = Settings
            .Read(new ConfigurationBuilder().AddSettings().Build())
            .Web.Url.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
            .Replace("*", "127.0.0.1", StringComparison.Ordinal);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
            using var answer = await client.GetAsync(new Uri(new Uri(url), "/health/ready"));
            Console.WriteLine(answer.IsSuccessStatusCode ? "ready" : $"not ready: {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"not ready: {error.Message}");
            return 1;
        }
    }
}
