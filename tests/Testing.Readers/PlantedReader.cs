using System.Runtime.CompilerServices;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Testing.Readers;

/// <summary>A reader with a fault of every kind, one for each word that a file may consist of.</summary>
internal sealed class PlantedReader : IPaperReader
{
    public string Format => "planted text";

    public IReadOnlyList<string> Endings => [".planted"];

    public bool Recognises(OfferedFile file) => true;

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell) =>
        file.Text switch
        {
            "loop" => Loop(),
            "overflow" => Overflow(0),
            "memory" => Memory(),
            "flood" => Flood(),
            "lie" => new PaperDraft("planted", "Words.", [new DraftBlock(new TextRange(0, 600), 0)], []),
            "throw" => throw new InvalidOperationException("A bug."),
            "exit" => Exit(),
            "secrets" => Draft(string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order())),
            var words => Draft(words!),
        };

    private static PaperDraft Draft(string words) =>
        new("planted", words, [new DraftBlock(new TextRange(0, words.Length), 0)], []);

    private static PaperDraft Loop()
    {
        for (var turn = 0UL; ; turn++)
        {
            if (turn == ulong.MaxValue)
                return Draft("never");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PaperDraft Overflow(int depth)
    {
        var below = Overflow(depth + 1);
        return below with { Source = below.Source + depth };
    }

    private static PaperDraft Memory()
    {
        var kept = new List<byte[]>();
        while (true)
        {
            kept.Add(new byte[1 << 20]);
            Array.Fill(kept[^1], (byte)1);
        }
    }

    private static PaperDraft Flood()
    {
        using var output = Console.OpenStandardOutput();
        while (true)
            output.Write(new byte[1 << 20]);
    }

    private static PaperDraft Exit()
    {
        Environment.Exit(0);
        return Draft("never");
    }
}
