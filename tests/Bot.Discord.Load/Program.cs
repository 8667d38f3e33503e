// Load on the whole program from an emulated Discord on this machine's loopback; every mode ends by itself.
using Bot.Discord.Load;

switch (args)
{
    case ["soak", var bot, var minutes]:
        return await Soak.RunAsync(bot, TimeSpan.FromMinutes(double.Parse(minutes)));
    case ["benchmark", var bot, var rounds]:
        return await Benchmark.RunAsync(bot, int.Parse(rounds));
    case ["echo", var api, var token]:
        await Echo.RunAsync(api, token);
        return 0;
    case ["house", var api, var token, var paper]:
        await House.RunAsync(api, token, paper);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            soak BOT MINUTES        50 interactions a second on the published program BOT, one fault every 10 seconds
            benchmark BOT ROUNDS    /quote on BOT, beside an echo on the same client and a discord.js bot with minisearch
            echo API TOKEN          the echo by itself
            house API TOKEN PAPER   the echo in an empty house: a web server, a Lucene index and an SQLite database
            """
        );
        return 2;
}
