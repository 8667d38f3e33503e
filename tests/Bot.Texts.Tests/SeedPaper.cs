using System.Runtime.CompilerServices;
using Bot.Texts.Papers;

namespace Bot.Texts.Tests;

/// <summary>The paper that ships, as it lies in the checkout.</summary>
internal static class SeedPaper
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../seeds/minic-macron-russia"));

    public static string SourceFile { get; } = Path.Combine(Folder, "000_f2a92c93a478228c.txt");

    public static Paper Paper { get; } = PaperFolder.Load(Folder);

    public static Edition Edition => Paper.Edition;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
