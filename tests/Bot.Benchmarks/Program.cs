using Bot.Benchmarks;

switch (args)
{
    case ["start-floor", var source, var folder]:
        StartFloor.Run(source, folder);
        return 0;
    default:
        Console.Error.WriteLine(
            "start-floor SOURCE FOLDER   builds a bare host, opens a Lucene index of SOURCE in FOLDER, asks it once"
        );
        return 2;
}
