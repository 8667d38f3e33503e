using System.Runtime.CompilerServices;
using Bot.Texts.Names;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Names;

/// <summary>A text, and its names as people read them; see the README beside them.</summary>
internal sealed record NamesGold(Edition Edition, IReadOnlyList<NamesGold.Entry> Entries)
{
    public static NamesGold Seed { get; } = new(SeedPaper.Edition, Read("minic.tsv"));

    public static NamesGold Novel { get; } = OfNovel();

    /// <summary>How many of the names found are right, and how many of those to find were found.</summary>
    public (double Precision, double Recall, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed) Score(
        IReadOnlyList<Name> names,
        NameKind kind
    )
    {
        var found = names.Where(name => name.Kind == kind).ToList();
        var counted = found.Where(name => !Entries.Any(entry => entry.IsOpenFor(kind) && entry.HasAll(name))).ToList();
        var wanted = Entries.Where(entry => entry.Kinds is [var only] && only == kind).ToList();
        var wrong = counted
            .Where(name => !wanted.Exists(entry => entry.HasAll(name)))
            .Select(name => name.Main)
            .ToList();
        var missed = wanted.Where(entry => !counted.Exists(entry.HasAll)).Select(entry => entry.Spellings[0]).ToList();
        return (
            1 - ((double)wrong.Count / Math.Max(1, counted.Count)),
            1 - ((double)missed.Count / wanted.Count),
            wrong,
            missed
        );
    }

    private static NamesGold OfNovel()
    {
        var source = File.ReadAllText(Path.Combine(Folder(), "persuasion.txt"));
        return new NamesGold(new Edition(source, PlainTextReader.Read(source)), Read("persuasion.tsv"));
    }

    private static List<Entry> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(Folder(), file))
                .Select(line => line.Split('\t'))
                .Select(parts => new Entry(Kinds(parts[0]), parts[1].Split('|'))),
        ];

    private static NameKind[] Kinds(string written) =>
        written == "open"
            ? Enum.GetValues<NameKind>()
            : [.. written.Split('/').Select(kind => Enum.Parse<NameKind>(kind, ignoreCase: true))];

    private static string Folder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "Texts");

    internal sealed record Entry(NameKind[] Kinds, string[] Spellings)
    {
        private readonly HashSet<string> _keys = [.. Spellings.Select(NameKey.Of)];

        public bool IsOpenFor(NameKind kind) => Kinds.Length > 1 && Kinds.Contains(kind);

        /// <summary>Whether every spelling of a name found is one of this entry's: names of two people made one are wrong.</summary>
        public bool HasAll(Name name) => name.Spellings.All(spelling => _keys.Contains(NameKey.Of(spelling.Written)));
    }
}
