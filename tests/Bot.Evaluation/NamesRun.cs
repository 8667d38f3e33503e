using Bot.Texts.Names;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Evaluation;

/// <summary>Lists the names of a text as the product finds them: kind, how often, and the spellings.</summary>
internal static class NamesRun
{
    public static void Run(Arguments arguments)
    {
        var source = File.ReadAllText(arguments.Need("paper"));
        var edition = new Edition(source, PlainTextReader.Read(source));
        foreach (var name in NameIndex.Of(edition, Horizon.None).Names.OrderBy(name => name.Kind))
        {
            var spellings = string.Join(
                '|',
                name.Spellings.Select(spelling => spelling.Written.ReplaceLineEndings(" "))
            );
            Console.WriteLine($"{name.Kind}\t{name.Mentions.Count}\t{name.Main.ReplaceLineEndings(" ")}\t{spellings}");
        }
    }
}
