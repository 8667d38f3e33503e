using Bot.Chat.Commands;
using Bot.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Testing.Platforms;

namespace Bot.Probe;

/// <summary>The contract's commands in the study's place; late ones are held and released as the test asks.</summary>
internal static class ContractParts
{
    public static void PutContract(this IServiceCollection services, Places places)
    {
        var commands = new ContractCommands();
        services.RemoveAll<ICommand>();
        foreach (var command in commands.All)
            services.AddSingleton(command);
        services.AddSingleton<ICommand>(new TallyCommand(Path.Combine(places.Data, "tally.txt")));
        services
            .AddRest()
            .AddKeyedSingleton<ProbeAct>("hold", Act(commands.Hold))
            .AddKeyedSingleton("release", Act(commands.Release));
    }

    private static ProbeAct Act(Action act) =>
        (_, _) =>
        {
            act();
            return Task.CompletedTask;
        };
}
