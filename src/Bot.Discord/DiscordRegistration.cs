using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Gateway;
using Bot.Discord.Interactions;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Discord;

/// <summary>How a program takes Discord in.</summary>
public static class DiscordRegistration
{
    /// <summary>
    /// Adds Discord as a platform. Needs a <see cref="Dispatcher"/>, a <see cref="CommandTable"/>, a
    /// <see cref="ButtonState"/>, the store (or another <see cref="IDiscordMemory"/>) and logging; throws for settings that
    /// cannot be meant.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        if (options.Complaint() is { } complaint)
            throw new InvalidOperationException(complaint);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new CommandTranslations(
            provider.GetRequiredService<Dispatcher>().Languages
        ));
        services.TryAddSingleton(provider => DiscordGreeting.With(SetUp(provider.GetRequiredService<CommandTable>())));
        services.TryAddSingleton<OpenSocket>(_ => WebSocketOpener.OpenAsync);
        services.TryAddKeyedSingleton<HttpMessageHandler>(options.GetType(), (_, _) => Handler());
        services.AddSingleton(options);
        services.TryAddSingleton<IDiscordMemory, DiscordMemory>();
        services.AddSingleton<DiscordHealth>();
        services.AddSingleton<IPlatformHealth>(provider => provider.GetRequiredService<DiscordHealth>());
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RestClient>(
                provider,
                provider.GetRequiredKeyedService<HttpMessageHandler>(options.GetType())
            )
        );
        services.AddSingleton<ButtonIds>();
        services.AddSingleton<MessageMaker>();
        services.AddSingleton<FormMaker>();
        services.AddSingleton<GuildBook>();
        services.AddSingleton<ThreadBook>();
        services.AddSingleton<Rights>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<CommandRegistrar>();
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<InteractionEndpoint>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<GatewayShard>(provider, Jitter()));
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>());
        services.AddSingleton<IPlatformDoctor, DiscordDoctor>();
        services.AddHostedService<DiscordService>();
        return services;
    }

    /// <summary>What Discord sends to us where interactions come by HTTP: the path, and what takes its requests.</summary>
    public static IReadOnlyDictionary<string, RequestDelegate> DiscordHooks(this IServiceProvider services) =>
        new Dictionary<string, RequestDelegate>
        {
            ["/discord/interactions"] = services.GetRequiredService<InteractionEndpoint>().TakeAsync,
        };

    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

    private static Button SetUp(CommandTable commands) =>
        commands.Find("settings") is not null
            ? new Button("Set up", Call.To("settings"))
            : new Button("What can I ask?", Call.To("help"));

    // Jitter keeps bots apart; it guards nothing.
    private static Random Jitter() => new();
}
