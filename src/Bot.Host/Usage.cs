namespace Bot.Host;

/// <summary>What the program answers to words it does not know.</summary>
internal static class Usage
{
    public const string Text = """
        bot                          run the bot
        bot ask "/quote Bratislava"  one answer; --json, --press STATE, --as NAME, --room NAME, --member
        bot chat                     a conversation on this terminal
        bot import FILE              what a paper would become; --accept adds it, --front N, --back N, --heading "WORDS",
                                     --no-heading "WORDS", --title, --author, --language, --rights correct it first
        bot doctor                   look at everything that was set up, and say what is wrong and how to mend it
        bot health                   exit code 0 when the running bot is ready
        bot divide FOLDER            divide a paper that ships: reads paper.json, writes edition.json

        --seeds DIR  the papers that ship (default: seeds)
        --data DIR   what the bot keeps (default: data)
        """;

    public static int Complain(string complaint)
    {
        Console.Error.WriteLine(complaint);
        return 2;
    }

    public static int Show()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
