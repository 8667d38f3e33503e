using System.Collections.Concurrent;
using System.Net;
using Emulator.Slack.Checks;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Emulator.Slack;

/// <summary>
/// A Slack of our own on a free port of this machine: the real Web API, Socket Mode and HTTP wire, with one app, workspaces,
/// and people who type, press and fill in. Strict where Slack is strict, and able to fail in every way Slack fails.
/// </summary>
public sealed partial class SlackEmulator : IAsyncDisposable
{
    public const string BotToken = "xoxb-1111-emulated-no-secret";
    public const string AppToken = "xapp-1-A0EMULATED-1111-emulated-no-secret";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string ClientId = "1111.2222";
    public const string ClientSecret = "emulated-client-no-secret";
    public const string AppId = "A0EMULATED";
    private const string Verification = "emulated-verification";

    private readonly WebApplication _app;
    private readonly Lock _state = new();
    private readonly Ledger _ledger = Ledger.OfThisRun;
    private readonly CancellationTokenSource _life = new();
    private readonly TypedPayloads _types;
    private int _lastId;

    private SlackEmulator(WebApplication app, VirtualClock clock, TypedPayloads types)
    {
        _app = app;
        _types = types;
        Clock = clock;
        Limits = new Limits(clock);
        _methods = Methods();
        Workspace = AddWorkspace("Circle", BotToken);
        Admin = AddUser("Mo", isAdmin: true);
        Ada = AddUser("Ada");
        Ben = AddUser("Ben");
        Room = AddChannel("reading");
    }

    public VirtualClock Clock { get; }

    public Limits Limits { get; }

    /// <summary>The workspace there is from the beginning, its people, and its channel with the bot and all of them in it.</summary>
    public EmulatedWorkspace Workspace { get; }

    public EmulatedUser Admin { get; }

    public EmulatedUser Ada { get; }

    public EmulatedUser Ben { get; }

    public EmulatedChannel Room { get; }

    /// <summary>For <c>Slack__ApiBaseUrl</c>.</summary>
    public string ApiBaseUrl => $"{Root}/api/";

    public int Port { get; private set; }

    /// <summary>Every call of the Web API, in order.</summary>
    public ConcurrentQueue<ApiCall> Calls { get; } = new();

    /// <summary>Somebody else's client is connected: it is answered as strictly, but breaks no rule of ours.</summary>
    public bool IsForeignClient { get; set; }

    internal string Root => $"http://127.0.0.1:{Port}";

    public static async Task<SlackEmulator> StartAsync(VirtualClock? clock = null)
    {
        var types = await TypedPayloads.Loading;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        var app = builder.Build();
        var emulator = new SlackEmulator(app, clock ?? new VirtualClock(), types);
        app.Run(emulator.ReceiveAsync);
        await app.StartAsync();
        emulator.Port = new Uri(app.Urls.First()).Port;
        return emulator;
    }

    public async ValueTask DisposeAsync()
    {
        await _life.CancelAsync();
        DropAll();
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private Task ReceiveAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true)
            return AcceptSocketAsync(context);
        var path = context.Request.Path.Value!.Trim('/').Split('/');
        return path[0] switch
        {
            "api" when path.Length == 2 => AnswerApiAsync(context, path[1]),
            "upload" when path.Length == 3 => ReceiveUploadAsync(context, path[1], path[2]),
            "files-pri" => GiveFileAsync(context),
            "respond" when path.Length == 2 => AnswerResponseUrlAsync(context, path[1]),
            "oauth" => AuthorizeAsync(context),
            _ => NotFoundAsync(context),
        };
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Records what broke a rule, unless a foreign client did.</summary>
    private void Break(string book, string what)
    {
        if (!IsForeignClient)
            _ledger.Break(book, what);
    }

    /// <summary>The true time, whatever the clock shows to whoever is led astray.</summary>
    private DateTimeOffset TrueTime => Clock.GetUtcNow() - Clock.Skew;

    private string NewId(char prefix) => $"{prefix}0EM{Interlocked.Increment(ref _lastId):D6}";
}
