using Bot.Discord;
using Bot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>The platforms beside the study room: each is on where its token is set.</summary>
internal static class Platforms
{
    public static IServiceCollection AddPlatforms(this IServiceCollection services, Settings settings, Places places)
    {
        services
            .AddSingleton<PlatformKeys>()
            .AddSingleton(provider => provider.GetRequiredService<PlatformKeys>().Buttons);
        if (settings.Discord.Token.Length > 0)
            services.AddDiscord(settings.Discord);
        if (settings.Slack.IsOn)
        {
            // Apart from the store, so that the store alone gives away no workspace's token.
            services
                .AddDataProtection()
                .SetApplicationName("bot")
                .PersistKeysToFileSystem(new DirectoryInfo(places.Keys));
            // That these keys lie in a file as they are is meant, and no news at every start.
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
            services.AddSlack(settings.Slack);
        }
        return services;
    }

    /// <summary>
    /// Serves the platforms' paths, and nothing but them, at the address of their own; the study room's address knows none
    /// of them. Comes before anything else that answers requests.
    /// </summary>
    public static void OpenHooks(this WebApplication app, Settings settings)
    {
        if (!settings.HasHooks)
            return;
        var hooks = new Dictionary<string, RequestDelegate>();
        if (settings.Discord.Token.Length > 0)
            foreach (var (path, take) in app.Services.DiscordHooks())
                hooks[$"POST {path}"] = take;
        if (settings.Slack.IsOn)
            foreach (var (path, take) in app.Services.SlackHooks())
                hooks[path] = take;
        // Known once the address is bound; every request comes later.
        var port = new Lazy<int>(() => new Uri(app.HooksAddress()).Port);
        app.MapWhen(
            context => context.Connection.LocalPort == port.Value,
            branch =>
                branch.Run(context =>
                {
                    if (hooks.TryGetValue($"{context.Request.Method} {context.Request.Path.Value}", out var take))
                        return take(context);
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                })
        );
    }

    /// <summary>The second address of the program, with the port it really has.</summary>
    public static string HooksAddress(this WebApplication app) => app.Urls.ElementAt(1);

    /// <summary>What is ready where, a line for each.</summary>
    public static IEnumerable<string> Lines(this WebApplication app, Settings settings)
    {
        if (settings.HasHooks)
            yield return $"Web hooks    {app.HooksAddress()}";
        if (settings.Discord.Token.Length > 0)
            yield return $"Discord      {settings.Discord.Words}";
        if (settings.Slack.IsOn)
            yield return $"Slack        {settings.Slack.Words}";
    }
}
