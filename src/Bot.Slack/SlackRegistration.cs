using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Slack.Requests;
using Bot.Slack.SocketMode;
using Bot.Slack.Talking;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Slack;

/// <summary>How a program takes Slack in.</summary>
public static class SlackRegistration
{
    /// <summary>
    /// Adds Slack as a platform. Needs a <see cref="Dispatcher"/>, a <see cref="CommandTable"/>, a
    /// <see cref="ButtonState"/>, the stores, an <see cref="IDataProtectionProvider"/> and logging; throws for settings that
    /// cannot be meant.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        if (options.Complaint() is { } complaint)
            throw new InvalidOperationException(complaint);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new SocketTimes());
        services.TryAddSingleton(new ApiTimes());
        services.TryAddKeyedSingleton<HttpMessageHandler>(options.GetType(), (_, _) => Handler());
        services.AddSingleton(options);
        services.AddSingleton<SlackHealth>();
        services.AddSingleton<IPlatformHealth>(provider => provider.GetRequiredService<SlackHealth>());
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<SlackWeb>(
                provider,
                provider.GetRequiredKeyedService<HttpMessageHandler>(options.GetType())
            )
        );
        services.AddSingleton<Workspaces>();
        services.AddSingleton<ButtonValues>();
        services.AddSingleton<MessageMaker>();
        services.AddSingleton<ViewMaker>();
        services.AddSingleton<Poster>();
        services.AddSingleton<People>();
        services.AddSingleton<SeenGestures>();
        services.AddSingleton<SlackDesk>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<EnvelopeReader>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SocketLoop>(provider, Jitter()));
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<RequestDoor>();
        services.AddSingleton<SlackEndpoints>();
        services.AddSingleton<InstallEndpoint>();
        services.AddSingleton<RecentPosts>();
        services.AddSingleton<IMemberDirectory, SlackDirectory>();
        services.AddSingleton<SlackPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
        services.AddSingleton<IPlatformDoctor, SlackDoctor>();
        services.AddHostedService<SlackService>();
        return services;
    }

    /// <summary>What takes Slack's requests in, by method and path.</summary>
    public static IReadOnlyDictionary<string, RequestDelegate> SlackHooks(this IServiceProvider services)
    {
        var slack = services.GetRequiredService<SlackEndpoints>();
        return new Dictionary<string, RequestDelegate>
        {
            ["POST /slack/events"] = slack.TakeEventAsync,
            ["POST /slack/commands"] = slack.TakeCommandAsync,
            ["POST /slack/interactions"] = slack.TakeInteractionAsync,
            ["GET /slack/oauth"] = services.GetRequiredService<InstallEndpoint>().TakeAsync,
        };
    }

    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

    // Jitter keeps bots apart; it guards nothing.
    private static Random Jitter() => new();
}
