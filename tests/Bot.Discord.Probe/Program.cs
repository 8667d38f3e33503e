// A small bot in a process of its own, for tests that kill it: Bot.Discord.Probe API_BASE TOKEN FOLDER
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Discord;
using Bot.Discord.Probe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var (api, token, folder) = (args[0], args[1], args[2]);
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Logging.SetMinimumLevel(LogLevel.Debug);
builder.Logging.AddProvider(new FileLog(Path.Combine(folder, "log.txt")));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new CommandTable([new CountCommand(Path.Combine(folder, "counts.txt"))]));
builder.Services.AddSingleton<Dispatcher>();
builder.Services.AddSingleton(new ButtonState(new byte[32]));
builder.Services.AddSingleton<IDiscordMemory>(new FileMemory(Path.Combine(folder, "memory.txt")));
builder.Services.AddDiscord(
    new DiscordOptions
    {
        Token = token,
        ApplicationId = "900000000000000001",
        ApiBaseUrl = api,
    }
);
await builder.Build().RunAsync();
