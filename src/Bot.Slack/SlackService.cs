using System.Data.Common;
using Bot.Chat.Platforms;
using Bot.Slack.SocketMode;
using Bot.Slack.Talking;
using Bot.Slack.WebApi;
using Bot.Storage;
using Bot.Storage.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Slack;

/// <summary>
/// Keeps the bot on Slack for as long as the program runs: asks who it is, holds the connection or stands by while
/// another replica does, answers what comes in. What fails though nobody thought of it is told by log and health, and
/// begins anew.
/// </summary>
internal sealed class SlackService(
    SlackOptions options,
    Workspaces workspaces,
    SocketLoop sockets,
    Inbox inbox,
    SeenGestures seen,
    SlackHealth health,
    Leases leases,
    TimeProvider time,
    ILogger<SlackService> log
) : BackgroundService
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(10);

    // Together shorter than a program is given to stop.
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastNotes = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn)
            return;
        using var cutOff = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        var answering = KeepAsync("Answering", inbox.RunAsync, cutOff.Token);
        await Task.WhenAll(
            KeepAsync("Asking who the bot is", IntroduceAsync, stoppingToken),
            KeepAsync("Writing down what was answered", seen.RunAsync, stoppingToken),
            options.Transport == SlackTransport.Socket
                ? KeepAsync("The connection", HoldAsync, stoppingToken)
                : Task.CompletedTask
        );
        // Nothing comes in any more; what was acknowledged, and so never comes again, is still answered.
        inbox.Close();
        cutOff.CancelAfter(LastAnswers);
        try
        {
            await answering.WaitAsync(LastAnswers + Farewell, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            Log.NotOver(log, inbox.Pending);
        }
        using var patience = new CancellationTokenSource(LastNotes, time);
        await seen.WriteAsync(patience.Token);
    }

    /// <summary>Runs until it has ended by itself or is cancelled. Never throws.</summary>
    private async Task KeepAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var fault = $"{name} failed unexpectedly and begins anew; see the log";
        while (true)
        {
            try
            {
                await work(cancellationToken);
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Log.WorkFailed(log, name, AskAgain.TotalSeconds, error);
                health.Failed(fault);
            }
            await Task.Delay(AskAgain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            health.Mended(fault);
        }
    }

    private Task HoldAsync(CancellationToken cancellationToken)
    {
        health.Waiting("not connected yet");
        return leases.RunAsync(
            "slack/sockets",
            health.StandsBy,
            () => health.Waiting("the database cannot be asked who holds the connection"),
            sockets.RunAsync,
            cancellationToken
        );
    }

    /// <summary>Asks Slack whose token it is, until Slack says so; only then is anything answered there.</summary>
    private async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await workspaces.OwnAsync(cancellationToken);
                if (options.Transport == SlackTransport.Http)
                    health.Ready();
                return;
            }
            catch (SlackException error) when (error.Fault == PlatformFault.Removed)
            {
                Log.InstallationEnded(log, "", error.Code);
                health.TokenIsDead($"Slack does not know the bot's token ({error.Code}); check Slack__BotToken");
                return;
            }
            catch (Exception error) when (error is SlackException or DbException or StorageException)
            {
                Log.NotConnected(log, error.Message, AskAgain.TotalSeconds);
                await Task.Delay(AskAgain, time, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        }
    }
}
