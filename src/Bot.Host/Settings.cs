using Bot.Local.Web;
using Microsoft.Extensions.Configuration;

namespace Bot.Host;

/// <summary>
/// What is configured: <c>bot.json</c> beside the program, and the environment over it. The same for every command, so that
/// <c>health</c> asks where the bot really is.
/// </summary>
internal static class Settings
{
    public static IConfigurationBuilder AddSettings(this IConfigurationBuilder builder) =>
        builder
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "bot.json"), optional: true)
            .AddEnvironmentVariables();

    public static WebOptions Web(this IConfiguration configuration) =>
        configuration.GetSection("Web").Get<WebOptions>() ?? new WebOptions();
}
