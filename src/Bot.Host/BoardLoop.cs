using Bot.Study.Discussions;
using Microsoft.Extensions.Hosting;

namespace Bot.Host;

/// <summary>Keeps the boards of discussions showing how things stand, for as long as the program runs.</summary>
internal sealed class BoardLoop(BoardKeeper keeper) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => keeper.RunAsync(stoppingToken);
}
