using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;

namespace Bot.Texts.Tests.Readers.Hostile;

/// <summary>Reading in a process of its own, with the readers everybody has or with the faulty ones.</summary>
internal static class Reading
{
    public static ReadingProcess Standard(ReadingLimits limits) => With("read", limits);

    public static ReadingProcess Planted(ReadingLimits limits) => With("read-file", limits);

    private static ReadingProcess With(string command, ReadingLimits limits) =>
        new(
            new ReadingProgram(Path.Combine(AppContext.BaseDirectory, "Testing.Readers"), [command]),
            limits,
            TimeProvider.System
        );
}
