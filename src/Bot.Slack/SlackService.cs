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
/// another replica does, answers what comes in.
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
    private static readonly TimeSpan LastNotes = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn)
            return;
        using var cutOff = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        var answering = inbox.RunAsync(cutOff.Token);
        try
        {
            await Task.WhenAll(
                IntroduceAsync(stoppingToken),
                seen.RunAsync(stoppingToken),
                options.Transport == SlackTransport.Socket
                    ? leases.RunAsync(
                        "slack/sockets",
                        health.StandsBy,
                        () => health.Waiting("the database cannot be asked who holds the connection"),
                        sockets.RunAsync,
                        stoppingToken
                    )
                    : Task.CompletedTask
            );
        }
        finally
        {
            // Nothing comes in any more; what was acknowledged, and so never comes again, is still answered.
            inbox.Close();
            cutOff.CancelAfter(LastAnswers);
            await answering;
            using var patience = new CancellationTokenSource(LastNotes, time);
            await seen.WriteAsync(patience.Token);
        }
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
