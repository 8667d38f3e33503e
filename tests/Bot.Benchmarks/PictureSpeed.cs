using System.Diagnostics;
using System.Globalization;
using Bot.Study.Timelines;
using Bot.Study.Timelines.Pictures;
using Bot.Texts.Dates;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Benchmarks;

/// <summary>How long the timeline's picture and its drawing for the study room take, the first time and after it.</summary>
internal static class PictureSpeed
{
    private const int Runs = 15;
    private const int MostMilliseconds = 100;

    /// <returns>0 where every picture after the first takes less than 100 ms.</returns>
    public static int Run(string source)
    {
        var shipped = Of(File.ReadAllText(source));
        var many = Of(
            "Many\n\n"
                + string.Join(
                    "\n\n",
                    Enumerable
                        .Range(0, 200)
                        .Select(index =>
                            $"On {index % 28 + 1} May {1800 + index} the council met and decided nothing that would last."
                        )
                )
        );
        Console.WriteLine($"first picture {Milliseconds(() => Draw(shipped, PictureTheme.Light)):0} ms");
        var worst = new[]
        {
            Report("picture, light", () => Draw(shipped, PictureTheme.Light)),
            Report("picture, dark", () => Draw(shipped, PictureTheme.Dark)),
            Report("picture of 200 entries", () => Draw(many, PictureTheme.Light)),
            Report("drawing for the study room", () => TimelineSvg.Of(shipped)),
            Report("drawing of 200 entries", () => TimelineSvg.Of(many)),
        }.Max();
        return worst < MostMilliseconds ? 0 : 1;
    }

    private static double Report(string name, Action draw)
    {
        draw();
        var spent = Enumerable.Range(0, Runs).Select(_ => Milliseconds(draw)).Order().ToList();
        var (median, most) = (spent[Runs / 2], spent[^1]);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name, -30} {median, 8:0.0} ms, at most {most:0.0} ms")
        );
        return most;
    }

    private static double Milliseconds(Action draw)
    {
        var start = Stopwatch.GetTimestamp();
        draw();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Draw(Timeline timeline, PictureTheme theme) =>
        TimelinePicture.Of(timeline, "A paper with a title of some length", "", theme);

    private static Timeline Of(string text) => Timeline.Of(new Edition(text, PlainTextReader.Read(text)), Horizon.None);
}
