namespace Bot.Evaluation;

internal static class DatesRun
{
    public static void Run(Arguments arguments) => throw new ArgumentException($"not built yet: {arguments}");
}
