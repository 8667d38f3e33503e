using Bot.Chat.Platforms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Testing.Platforms.Remote;

namespace Bot.Probe;

/// <summary>Carries out what the test asks by lines on standard input; the program ends with them.</summary>
internal sealed class ProbeDesk(
    IEnumerable<IChatPlatform> platforms,
    IServiceProvider services,
    IHostApplicationLifetime lifetime
) : BackgroundService
{
    private readonly SemaphoreSlim _writing = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var input = new StreamReader(Console.OpenStandardInput());
        while (await input.ReadLineAsync(stoppingToken) is { } line)
            _ = AnswerAsync(ProbeJson.Read<ProbeRequest>(line), stoppingToken);
        lifetime.StopApplication();
    }

    private async Task AnswerAsync(ProbeRequest request, CancellationToken cancellationToken)
    {
        ProbeAnswer answer;
        try
        {
            answer = await DoAsync(request, cancellationToken);
        }
        catch (PlatformException error)
        {
            answer = new ProbeAnswer(request.Id)
            {
                Fault = error.Fault,
                Reason = error.Message,
                Permission = error.Permission,
            };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The test sees what went wrong instead of waiting for nothing.
            answer = new ProbeAnswer(request.Id) { Fault = PlatformFault.Rejected, Reason = error.ToString() };
        }
        await _writing.WaitAsync(cancellationToken);
        await Console.Out.WriteLineAsync(ProbeJson.Mark + ProbeJson.Write(answer));
        _writing.Release();
    }

    private async Task<ProbeAnswer> DoAsync(ProbeRequest request, CancellationToken cancellationToken)
    {
        var answer = new ProbeAnswer(request.Id);
        if (request.Platform is null)
        {
            if (request.Act != ProbeRequest.Hello)
                await services.GetRequiredKeyedService<ProbeAct>(request.Act)(request, cancellationToken);
            return answer;
        }
        var platform = platforms.First(one => one.Name == request.Platform);
        switch (request.Act)
        {
            case nameof(IChatPlatform.PostAsync):
                var post = new Post(request.Room, request.Reply!)
                {
                    Key = request.Key,
                    Thread = request.Thread,
                    Ping = request.Ping,
                };
                return answer with { Message = await platform.PostAsync(post, cancellationToken) };
            case nameof(IChatPlatform.EditAsync):
                await platform.EditAsync(request.Message, request.Reply!, cancellationToken);
                return answer;
            case nameof(IChatPlatform.RemoveAsync):
                await platform.RemoveAsync(request.Message, cancellationToken);
                return answer;
            case nameof(IChatPlatform.FindAsync):
                return answer with
                {
                    Message = await platform.FindAsync(
                        request.Room,
                        request.Thread,
                        request.Key!.Value,
                        request.Since,
                        cancellationToken
                    ),
                };
            case nameof(IChatPlatform.OpenThreadAsync):
                return answer with
                {
                    Text = await platform.OpenThreadAsync(request.Message, request.Title!, cancellationToken),
                };
            case nameof(IChatPlatform.PinAsync):
                await platform.PinAsync(request.Message, request.IsPinned, cancellationToken);
                return answer;
            case nameof(IChatPlatform.LackingAsync):
                return answer with
                {
                    Lines = await platform.LackingAsync(request.Room, request.Thread, request.Needs, cancellationToken),
                };
            case nameof(IChatPlatform.TellAsync):
                await platform.TellAsync(request.Member, request.Reply!, cancellationToken);
                return answer;
            default:
                throw new InvalidOperationException($"Nobody can {request.Act}.");
        }
    }
}
