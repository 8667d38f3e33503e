using System.Net;
using System.Net.Sockets;
using Bot.Chat.Commands;
using Bot.Local.Web;
using Bot.Local.Web.Visiting;
using Bot.Storage;
using Bot.Study;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing.Platforms;

namespace Bot.Local.Tests.Web;

/// <summary>A study room served on a free loopback port from a store of its own; it can be closed and opened again.</summary>
/// <param name="study">Brings the commands; given the folder of the room's data.</param>
internal sealed class OpenRoom(
    Action<IServiceCollection, string> study,
    TimeProvider time,
    Func<IServiceProvider, LookAtTable> table,
    string? listenOn = null
) : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("bot-room-").FullName;
    private WebApplication? _app;

    public string Listening { get; } = listenOn ?? FreeAddress();

    public LogLines Log { get; } = new();

    /// <summary>Where a browser on this machine finds the room.</summary>
    public string Address => Listening.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);

    public IServiceProvider Services => _app!.Services;

    /// <summary>A room with these commands and an empty table.</summary>
    public static OpenRoom With(IReadOnlyList<ICommand> commands, TimeProvider time) =>
        new(
            (services, _) => services.AddSingleton(new CommandTable(commands)).AddSingleton<Dispatcher>(),
            time,
            _ => (_, _) => ValueTask.FromResult<TextOnTable?>(null)
        );

    /// <summary>A room with the whole study and the paper that ships.</summary>
    public static async Task<OpenRoom> WithStudyAsync(TimeProvider time, string? listenOn = null)
    {
        var room = new OpenRoom(
            (services, data) => services.AddStudy(() => Some.Library, Path.Combine(data, "index")),
            time,
            Some.Table,
            listenOn
        );
        await room.OpenAsync();
        return room;
    }

    public string ModeratorLink => Services.GetRequiredService<InvitingLinks>().ForModerator(Address);

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(Listening);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Limits.MaxRequestBodySize = StudyRoomServices.LargestRequest
        );
        builder
            .Services.AddRoutingCore()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        builder
            .Services.AddSingleton(time)
            .AddStorage($"Data Source={Path.Combine(_data, "bot.db")}")
            .AddStudyRoom(new WebOptions { Url = Listening }, table, Some.Timeline);
        study(builder.Services, _data);
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

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
