using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Slack.SocketMode;
using Bot.Slack.Talking;
using Bot.Slack.WebApi;
using Bot.Storage;
using Emulator.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Testing.Platforms;

namespace Bot.Slack.Tests.Support;

/// <summary>The bot as a program takes it in, connected to an emulator.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    public static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    private readonly WebApplication _app;

    private BotUnderTest(WebApplication app, LogLines log) => (_app, Log) = (app, log);

    public LogLines Log { get; }

    public IServiceProvider Services => _app.Services;

    public IChatPlatform Platform => Services.GetRequiredService<IChatPlatform>();

    public SlackHealth Health => Services.GetRequiredService<SlackHealth>();

    /// <summary>What keeps the bot on Slack.</summary>
    public IHostedService Service => Services.GetServices<IHostedService>().OfType<SlackService>().Single();

    public Inbox Inbox => Services.GetRequiredService<Inbox>();

    public static async Task<BotUnderTest> StartAsync(
        SlackEmulator emulator,
        IEnumerable<ICommand> commands,
        TestStore store,
        Action<SlackOptions>? configure = null,
        SocketTimes? times = null,
        SpokenLanguages? languages = null,
        ApiTimes? patience = null
    )
    {
        var options = new SlackOptions
        {
            BotToken = SlackEmulator.BotToken,
            AppToken = SlackEmulator.AppToken,
            SigningSecret = SlackEmulator.SigningSecret,
            ApiBaseUrl = emulator.ApiBaseUrl,
            Transport =
                emulator.Deliveries == Emulator.Slack.Deliveries.Http ? SlackTransport.Http : SlackTransport.Socket,
        };
        configure?.Invoke(options);
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Debug);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(emulator.Clock);
        builder.Services.AddStorage(store.ConnectionString);
        builder.Services.AddSingleton<IDataProtectionProvider>(store.Protection);
        builder.Services.AddSingleton(new CommandTable(commands));
        builder.Services.AddSingleton<Dispatcher>();
        builder.Services.AddSingleton(new ButtonState(Key));
        if (languages is not null)
            builder.Services.AddSingleton(languages);
        if (times is not null)
            builder.Services.AddSingleton(times);
        if (patience is not null)
            builder.Services.AddSingleton(patience);
        builder.Services.AddSlack(options);
        var app = builder.Build();
        foreach (var (hook, take) in app.Services.SlackHooks())
            app.MapMethods(hook.Split(' ')[1], [hook.Split(' ')[0]], take);
        await app.StartAsync();
        emulator.HooksUrl = new Uri(app.Urls.First());
        return new BotUnderTest(app, log);
    }

    /// <summary>Waits until it is connected.</summary>
    public async Task<BotUnderTest> ReadyAsync()
    {
        await Eventually.IsTrueAsync(() => Health.IsReady, "the bot is ready");
        return this;
    }

    /// <summary>Waits until everything that came is answered.</summary>
    public Task RestAsync(int seconds = 15) =>
        Eventually.IsTrueAsync(() => Inbox.Pending == 0, "everything that came is answered", seconds);

    public async ValueTask DisposeAsync()
    {
        // Shown where the test fails: what the bot thought, and what broke Slack's rules.
        TestContext.Current.TestOutputHelper?.WriteLine($"{Log}\n{string.Join('\n', Ledger.OfThisRun.Violations)}");
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }
}
