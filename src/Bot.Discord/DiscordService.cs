using Bot.Discord.Gateway;
using Bot.Discord.Interactions;
using Bot.Discord.Rest;
using Bot.Discord.Wire;
using Microsoft.Extensions.Hosting;

namespace Bot.Discord;

/// <summary>
/// Keeps the bot on Discord for as long as the program runs: registers the commands, holds the gateway or stands by while
/// another replica does, hands events to where they belong. Does nothing without a token.
/// </summary>
internal sealed class DiscordService(
    DiscordOptions options,
    GatewayShard shard,
    InteractionDesk desk,
    InteractionEndpoint endpoint,
    RestClient rest,
    GuildBook guilds,
    CommandRegistrar registrar,
    IDiscordMemory memory,
    DiscordHealth health,
    TimeProvider time,
    Microsoft.Extensions.Logging.ILogger<EventLanes> log
) : BackgroundService
{
    private const string WrongClock =
        "this machine's clock is minutes from Discord's, so its signed requests are refused; set it and start again";

    private const string NotKnown = "the database cannot be asked who holds the connection";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Token.Length == 0)
            return;
        var registering = registrar.RunAsync(stoppingToken);
        if (options.Transport == DiscordTransport.Gateway)
            await Task.WhenAll(registering, HoldGatewayAsync(stoppingToken));
        else
            await BeReachedAsync(registering, stoppingToken);
    }

    private Task HoldGatewayAsync(CancellationToken stoppingToken)
    {
        var lanes = new EventLanes(HandleAsync, time, log);
        return Task.WhenAll(
            lanes.RunAsync(stoppingToken),
            memory.RunAloneAsync(
                $"gateway/{options.Shard}/{options.Shards}",
                StandBy,
                () => health.Waiting(NotKnown),
                held => shard.RunAsync(lanes.Writer, guilds.Begin, stoppingToken, held),
                stoppingToken
            )
        );
    }

    /// <summary>Nothing of ours stays connected: what Discord accepted from us is all that can be known.</summary>
    private async Task BeReachedAsync(Task<bool> registering, CancellationToken stoppingToken)
    {
        try
        {
            if (!await registering)
                health.Stopped("the commands could not be registered; see the log");
            else if (await rest.IsClockWrongAsync(options.SignatureWindow, stoppingToken))
                health.Stopped(WrongClock);
            else
                health.Ready();
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        await endpoint.FinishAsync();
    }

    private void StandBy()
    {
        // Who holds the connection hears of servers that come and go; what was heard before grows old.
        guilds.Forget();
        health.StandsBy();
    }

    private Task HandleAsync(GatewayEvent next, CancellationToken cancellationToken) =>
        next switch
        {
            { Content: Interaction interaction } => desk.HandleAsync(
                interaction,
                next.ReceivedAt,
                next.IsReplay,
                cancellationToken
            ),
            { Name: "GUILD_CREATE", Content: Guild guild } => guilds.ArriveAsync(guild, cancellationToken),
            { Name: "GUILD_DELETE", Content: Guild guild } => guilds.LeaveAsync(guild, cancellationToken),
            _ => Task.CompletedTask,
        };
}
