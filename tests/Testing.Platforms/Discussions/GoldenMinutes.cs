using System.Runtime.CompilerServices;

namespace Testing.Platforms.Discussions;

/// <summary>
/// The minutes of the whole discussion as people have read and approved them. With <c>BOT_GOLDEN=write</c> they are written
/// anew, to be read again before they are committed.
/// </summary>
public static class GoldenMinutes
{
    private static readonly string File = Path.Combine(Here(), "whole-discussion.golden.md");

    public static void Check(string minutes)
    {
        if (Environment.GetEnvironmentVariable("BOT_GOLDEN") == "write")
            System.IO.File.WriteAllText(File, minutes);
        Assert.Equal(System.IO.File.ReadAllText(File), minutes);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
