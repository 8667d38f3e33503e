// The whole program with the contract's commands in the study's place, for tests that run, kill and watch it from outside.
using Bot.Chat.Commands;
using Bot.Host;
using Bot.Probe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Testing.Platforms;

var (places, _, complaint) = Places.Read(args);
if (places is null)
    return Usage.Complain(complaint!);
var commands = new ContractCommands();
return await Running.RunAsync(
    places,
    services =>
    {
        services.RemoveAll<ICommand>();
        foreach (var command in commands.All)
            services.AddSingleton(command);
        services.AddSingleton<ICommand>(new TallyCommand(Path.Combine(places.Data, "tally.txt")));
        services.AddSingleton(commands).AddHostedService<ProbeDesk>();
        services.AddLogging(logging =>
            logging
                .ClearProviders()
                .SetMinimumLevel(LogLevel.Information)
                .AddFilter("Microsoft", LogLevel.Warning)
                .AddProvider(new FileLog(Path.Combine(places.Data, "log.txt")))
        );
    }
);
