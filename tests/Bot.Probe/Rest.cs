using Bot.Slack.Talking;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Probe;

/// <summary>Lets a test wait until whatever came from Slack is answered.</summary>
internal static class Rest
{
    public static IServiceCollection AddRest(this IServiceCollection services) =>
        services.AddKeyedSingleton<ProbeAct>("rest", (provider, _) => (_, token) => RestAsync(provider, token));

    private static async Task RestAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var inbox = services.GetRequiredService<Inbox>();
        while (inbox.Pending > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken);
    }
}
