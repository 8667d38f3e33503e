using System.Text.Json;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>
/// Keeps the session in the bot's memory, so that a program started again takes it up (§2.7). What it saved last may lie a
/// second back; replayed events are known by their ids.
/// </summary>
internal sealed class SessionKeeper(IDiscordMemory memory, DiscordOptions options, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _writing = new(1);
    private readonly string _key = $"session/{options.Shard}/{options.Shards}";
    private GatewaySession? _saved;

    public async Task<GatewaySession?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var text = await memory.ReadAsync(_key, cancellationToken);
            _saved = text is null ? null : JsonSerializer.Deserialize(text, DiscordJson.Default.GatewaySession);
            return _saved;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.SessionNotRead(log, error.Message);
            return null;
        }
    }

    public async Task SaveAsync(GatewaySession? session, CancellationToken cancellationToken)
    {
        if (session == _saved)
            return;
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var text = session is null ? null : JsonSerializer.Serialize(session, DiscordJson.Default.GatewaySession);
            await memory.WriteAsync(_key, text, cancellationToken);
            _saved = session;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.SessionNotSaved(log, error.Message);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Saves what <paramref name="session"/> says, once a second, until cancelled.</summary>
    public async Task RunAsync(Func<GatewaySession?> session, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Pace, time, cancellationToken);
            await SaveAsync(session(), cancellationToken);
        }
    }
}
