using Bot.Benchmarks;
using Bot.Benchmarks.Search;

switch (args)
{
    case ["start-floor", var source, var folder]:
        StartFloor.Run(source, folder);
        return 0;
    case ["search", var paragraphs, .. var peers] when int.TryParse(paragraphs, out var count):
        return await SearchBenchmark.RunAsync(count, peers);
    case ["ready", var source]:
        ReadyBenchmark.Run(source);
        return 0;
    case ["dates", var source]:
        return DatesSpeed.Run(source);
    case ["pictures", var source]:
        return PictureSpeed.Run(source);
    default:
        Console.Error.WriteLine(
            """
            start-floor SOURCE FOLDER      builds a bare host, opens a Lucene index of SOURCE in FOLDER, asks it once
            search PARAGRAPHS [fts5] [minisearch.mjs]
                                           builds and asks the product's index beside plain Lucene.Net and the peers named
            ready SOURCE                   how long a paper takes until it can be asked
            dates SOURCE                how long dates of SOURCE take to be read, and of input made to be slow
            pictures SOURCE             how long the timeline of SOURCE takes to be drawn
            """
        );
        return 2;
}
