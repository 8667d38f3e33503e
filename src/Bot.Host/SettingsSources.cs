using Microsoft.Extensions.Configuration;

namespace Bot.Host;

/// <summary>Where settings come from, each over the one before it: <c>bot.json</c>, the secrets, the environment.</summary>
internal static class SettingsSources
{
    private const string DefaultSecrets = "/run/secrets";

    /// <summary>One file for each secret, named like its variable; where containers put them, unless the environment says.</summary>
    private static string SecretsFolder =>
        Path.GetFullPath(
            Environment.GetEnvironmentVariable("Secrets__Folder") is { Length: > 0 } folder ? folder : DefaultSecrets
        );

    public static IConfigurationBuilder AddSettings(this IConfigurationBuilder builder) =>
        builder
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "bot.json"), optional: true)
            .AddKeyPerFile(SecretsFolder, optional: true)
            .AddEnvironmentVariables();

    /// <summary>One secret, without reading anything else.</summary>
    public static string? Secret(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } set)
            return set;
        var file = Path.Combine(SecretsFolder, name);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }
}
