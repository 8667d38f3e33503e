using Bot.Benchmarks;

switch (args)
{
    case ["start-floor", var source, var folder]:
        StartFloor.Run(source, folder);
        return 0;
    case ["dates", var source]:
        return DatesSpeed.Run(source);
    case ["pictures", var source]:
        return PictureSpeed.Run(source);
    default:
        Console.Error.WriteLine(
            """
            start-floor SOURCE FOLDER   builds a bare host, opens a Lucene index of SOURCE in FOLDER, asks it once
            dates SOURCE                how long dates of SOURCE take to be read, and of input made to be slow
            pictures SOURCE             how long the timeline of SOURCE takes to be drawn
            """
        );
        return 2;
}
