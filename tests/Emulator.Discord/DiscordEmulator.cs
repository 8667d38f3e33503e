using System.Collections.Concurrent;
using System.Net;
using Emulator.Discord.Checks;
using Emulator.Discord.Rest;
using Emulator.Discord.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Emulator.Discord;

/// <summary>
/// A Discord of our own on a free port of this machine: the real gateway and REST wire, with one bot, and people who ask,
/// press and fill in. Strict where Discord is strict, and able to fail in every way Discord fails.
/// </summary>
public sealed partial class DiscordEmulator : IAsyncDisposable
{
    public const string Token = "TVRJeg.R3pYbWc.emulated-token-no-secret";
    public const string Application = "900000000000000001";

    private readonly WebApplication _app;
    private readonly TypeSchemas _types;
    private readonly Lock _state = new();
    private readonly Ledger _ledger = Ledger.OfThisRun;
    private long _nextId = 1;

    private DiscordEmulator(WebApplication app, VirtualClock clock, TypeSchemas types)
    {
        _app = app;
        _types = types;
        Clock = clock;
        Limits = new Buckets(clock);
        _routes = Routes();
        Guild = AddGuild();
        Room = Guild.Channels[0];
    }

    /// <summary>
    /// Whether traffic is checked against the rules; off only where the time that it takes would spoil a measurement.
    /// </summary>
    public bool IsChecking { get; set; } = true;

    public VirtualClock Clock { get; }

    public Buckets Limits { get; }

    /// <summary>The server there is from the beginning, and its first channel.</summary>
    public EmulatedGuild Guild { get; }

    public EmulatedChannel Room { get; }

    /// <summary>For <c>Discord__ApiBaseUrl</c>.</summary>
    public string ApiBaseUrl => $"http://127.0.0.1:{Port}/api/v10";

    public int Port { get; private set; }

    /// <summary>Every request received, in order.</summary>
    public ConcurrentQueue<RestCall> Calls { get; } = new();

    /// <summary>How many requests were answered with 401, 403 or 429.</summary>
    public int InvalidRequests { get; private set; }

    public static async Task<DiscordEmulator> StartAsync(VirtualClock? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = 26 * 1024 * 1024;
        });
        var app = builder.Build();
        var types = await TypeSchemas.InstanceAsync();
        var emulator = new DiscordEmulator(app, clock ?? new VirtualClock(), types);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Run(emulator.ReceiveAsync);
        await app.StartAsync();
        emulator.Port = new Uri(app.Urls.First()).Port;
        return emulator;
    }

    public async ValueTask DisposeAsync()
    {
        DropAll();
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private Task ReceiveAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest ? AcceptGatewayAsync(context) : AnswerRestAsync(context);

    /// <summary>A new id, sortable by the emulator's time.</summary>
    private string NewId()
    {
        var milliseconds = (Clock.GetUtcNow() - Clock.Skew).ToUnixTimeMilliseconds() - 1_420_070_400_000;
        return ((milliseconds << 22) | (Interlocked.Increment(ref _nextId) & 0x3FFFFF)).ToString();
    }
}
