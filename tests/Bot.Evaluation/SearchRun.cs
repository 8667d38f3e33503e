using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Bot.Texts.Search;

namespace Bot.Evaluation;

/// <summary>Answers a list of queries with the product's own index and writes a run file: 100 results a query, best first.</summary>
internal static class SearchRun
{
    private const int Results = 100;

    public static void Run(Arguments arguments)
    {
        var (edition, names) = arguments.Find("docs") is { } docs ? Documents(docs) : Paper(arguments.Need("paper"));
        var index = PassageIndex.Build(edition);
        using var run = new StreamWriter(arguments.Need("run"));
        foreach (var line in File.ReadLines(arguments.Need("queries")))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
                continue;
            var rank = 0;
            foreach (var hit in index.Search(new SearchQuery(line[(tab + 1)..]), Horizon.None, Results).Hits)
            {
                var score = hit.Score.ToString("R", CultureInfo.InvariantCulture);
                run.WriteLine($"{line[..tab]}\t{names[hit.Block.Ordinal - 1]}\t{++rank}\t{score}");
            }
        }
    }

    /// <summary>Each document is a paragraph whose first sentence is its title.</summary>
    private static (Edition Edition, IReadOnlyList<string> Names) Documents(string file)
    {
        var source = new StringBuilder();
        var blocks = new List<DividedBlock>();
        var names = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var (title, text) = (Read(json, "title"), Read(json, "text"));
            names.Add(Read(json, "id"));
            var start = source.Length;
            var sentences = new List<TextRange>();
            foreach (var part in (string[])[title, text])
            {
                if (string.IsNullOrWhiteSpace(part))
                    continue;
                sentences.AddRange(
                    part == title ? [new TextRange(source.Length, part.Length)] : Sentences(part, source.Length)
                );
                source.Append(part).Append('\n');
            }
            if (sentences.Count == 0)
            {
                sentences.Add(new TextRange(start, 1));
                source.Append("-\n");
            }
            blocks.Add(
                new DividedBlock(
                    BlockKind.Paragraph,
                    SectionKind.Opening,
                    TextRange.FromBounds(start, source.Length - 1),
                    sentences
                )
            );
        }
        return (new Edition(source.ToString(), new Division(blocks, [])), names);
    }

    private static IEnumerable<TextRange> Sentences(string text, int offset) =>
        PlainTextReader
            .Read(text)
            .Blocks.SelectMany(block => block.Sentences)
            .Select(sentence => sentence with { Start = sentence.Start + offset });

    /// <summary>A block is named by the number of the non-empty line on which it begins.</summary>
    private static (Edition Edition, IReadOnlyList<string> Names) Paper(string file)
    {
        var source = File.ReadAllText(file);
        var edition = new Edition(source, PlainTextReader.Read(source));
        var (names, line, start) = (new List<string>(), 0, 0);
        foreach (var block in edition.Blocks)
        {
            for (; start <= block.Range.Start; start = EndOfLine(source, start) + 1)
            {
                if (!source.AsSpan(start, EndOfLine(source, start) - start).IsWhiteSpace())
                    line++;
            }
            names.Add($"{line}");
        }
        return (edition, names);
    }

    private static int EndOfLine(string source, int start) =>
        source.IndexOf('\n', start) is >= 0 and var end ? end : source.Length;

    private static string Read(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
}
