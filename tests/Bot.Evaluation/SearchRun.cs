namespace Bot.Evaluation;

internal static class SearchRun
{
    public static void Run(Arguments arguments) => throw new ArgumentException($"not built yet: {arguments}");
}
