using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Emulator.Discord;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing.Platforms;

namespace Bot.Discord.Tests.Support;

/// <summary>The bot as a program takes it in, connected to an emulator.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    public static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    private readonly WebApplication _app;

    private readonly string _guild;

    private BotUnderTest(WebApplication app, TestCommands commands, LogLines log, string guild) =>
        (_app, Commands, Log, _guild) = (app, commands, log, guild);

    public TestCommands Commands { get; }

    public LogLines Log { get; }

    public IChatPlatform Platform => _app.Services.GetRequiredService<IChatPlatform>();

    public DiscordHealth Health => _app.Services.GetRequiredService<DiscordHealth>();

    public IServiceProvider Services => _app.Services;

    public static async Task<BotUnderTest> StartAsync(
        DiscordEmulator emulator,
        IDiscordMemory? memory = null,
        Action<DiscordOptions>? configure = null,
        TimeProvider? clock = null,
        SpokenLanguages? languages = null
    )
    {
        var time = clock ?? emulator.Clock;
        var options = new DiscordOptions
        {
            Token = DiscordEmulator.Token,
            ApplicationId = DiscordEmulator.Application,
            ApiBaseUrl = emulator.ApiBaseUrl,
            PublicKey = emulator.PublicKey,
        };
        configure?.Invoke(options);
        var commands = new TestCommands(time);
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Debug);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(new CommandTable(commands.All));
        builder.Services.AddSingleton(languages ?? SpokenLanguages.EnglishAlone);
        builder.Services.AddSingleton<Dispatcher>();
        builder.Services.AddSingleton(new ButtonState(Key));
        builder.Services.AddSingleton(memory ?? new MemoryInMemory());
        builder.Services.AddDiscord(options);
        var app = builder.Build();
        foreach (var (path, take) in app.Services.DiscordHooks())
            app.MapPost(path, take);
        await app.StartAsync();
        if (options.Transport == DiscordTransport.Http)
            emulator.Endpoint = new Uri($"{app.Urls.First()}/discord/interactions");
        return new BotUnderTest(app, commands, log, emulator.Guild.Id);
    }

    /// <summary>Waits until the gateway's session has begun and told of the server.</summary>
    public async Task<BotUnderTest> ReadyAsync()
    {
        await Eventually.IsTrueAsync(() => Health.IsReady && IsHere(), "the bot is ready");
        return this;

        bool IsHere()
        {
            try
            {
                _app.Services.GetRequiredService<GuildBook>().ThrowIfAway(_guild);
                return true;
            }
            catch (PlatformException)
            {
                return false;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Shown where the test fails: what the bot thought, and what broke Discord's rules.
        TestContext.Current.TestOutputHelper?.WriteLine($"{Log}\n{string.Join('\n', Ledger.OfThisRun.Violations)}");
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }
}
