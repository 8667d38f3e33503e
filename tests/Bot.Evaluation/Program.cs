using Bot.Evaluation;

try
{
    switch (args)
    {
        case ["search", .. var rest]:
            SearchRun.Run(Arguments.Read(rest));
            return 0;
        case ["dates", .. var rest]:
            DatesRun.Run(Arguments.Read(rest));
            return 0;
        case ["entries", .. var rest]:
            return EntriesRun.Run(Arguments.Read(rest));
        case ["check", .. var rest]:
            CheckRun.Run(Arguments.Read(rest));
            return 0;
        case ["names", .. var rest]:
            NamesRun.Run(Arguments.Read(rest));
            return 0;
        case ["score", .. var rest]:
            return ScoreRun.Run(Arguments.Read(rest));
        default:
            Console.Error.WriteLine(
                """
                search --docs docs.jsonl --queries queries.tsv --run run.tsv
                search --paper FILE --queries queries.tsv --run run.tsv
                score --run run.tsv --qrels qrels.tsv
                dates --in texts.jsonl --out out.jsonl
                entries --in out.jsonl --gold gold.tsv --nondates nondates.tsv
                names --paper FILE
                check --paper FILE --in cases.jsonl --out out.jsonl
                """
            );
            return 2;
    }
}
catch (Exception error) when (error is ArgumentException or IOException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
