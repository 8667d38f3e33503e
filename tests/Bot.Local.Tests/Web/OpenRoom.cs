using System.Net;
using System.Net.Sockets;
using Bot.Chat.Commands;
using Bot.Local.Web;
using Bot.Local.Web.Visiting;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Local.Tests.Web;

/// <summary>A study room served on a free loopback port from a store of its own; it can be closed and opened again.</summary>
internal sealed class OpenRoom(
    IReadOnlyList<ICommand> commands,
    TimeProvider time,
    LookAtTable? table = null,
    string? listenOn = null
) : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("bot-room-").FullName;
    private WebApplication? _app;

    public string Address { get; } = listenOn ?? $"http://127.0.0.1:{FreePort()}";

    public IServiceProvider Services => _app!.Services;

    public string ModeratorLink => Services.GetRequiredService<InvitingLinks>().ForModerator(Address);

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Limits.MaxRequestBodySize = StudyRoomServices.LargestRequest
        );
        builder.Services.AddRoutingCore().AddLogging();
        builder
            .Services.AddSingleton(time)
            .AddSingleton(new CommandTable(commands))
            .AddSingleton<Dispatcher>()
            .AddStorage($"Data Source={Path.Combine(_data, "bot.db")}")
            .AddStudyRoom(
                new WebOptions { Url = Address },
                _ => table ?? ((_, _) => ValueTask.FromResult<TextOnTable?>(null))
            );
        _app = builder.Build();
        await _app.OpenStudyRoomAsync(TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async Task CloseAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
