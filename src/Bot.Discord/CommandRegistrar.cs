using Bot.Chat.Commands;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>
/// Registers the commands with Discord in one request, and only when they have changed since the last time (§4.3).
/// </summary>
internal sealed class CommandRegistrar(
    RestClient rest,
    CommandTable commands,
    CommandTranslations translations,
    DiscordOptions options,
    IDiscordMemory memory,
    TimeProvider time,
    ILogger<CommandRegistrar> log
)
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(5),
    ];

    /// <summary>Returns when they are registered, or never will be: then <see langword="false"/>.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var set = new CommandSet(commands.Definitions, translations);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await RegisterAsync(set, cancellationToken);
                return true;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return false;
            }
            catch (DiscordException error)
            {
                Log.NotRegistered(log, error.Message);
                if (error.Fault is Chat.Platforms.PlatformFault.Rejected or Chat.Platforms.PlatformFault.Removed)
                    return false;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                // The store cannot be asked: what came of it is asked again, and Discord takes the same twice.
                Log.NotRegistered(log, error.Message);
            }
            await Task.Delay(Pauses[Math.Min(attempt, Pauses.Length - 1)], time, cancellationToken);
        }
    }

    private async Task RegisterAsync(CommandSet set, CancellationToken cancellationToken)
    {
        var application =
            options.ApplicationId.Length > 0
                ? options.ApplicationId
                : (await rest.ApplicationAsync(cancellationToken)).Id;
        var key = $"commands/{application}";
        if (await memory.ReadAsync(key, cancellationToken) == set.Hash)
        {
            Log.RegisteredBefore(log);
            return;
        }
        await rest.RegisterAsync(application, set.Json, cancellationToken);
        await memory.WriteAsync(key, set.Hash, cancellationToken);
        Log.Registered(log, set.Commands.Count);
    }
}
