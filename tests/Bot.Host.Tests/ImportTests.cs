namespace Bot.Host.Tests;

public sealed class ImportTests : IDisposable
{
    private const string Essay = """
        # On walking

        This essay was first published in a small journal. The views expressed are the author's own.

        Nobody walks any more, and nobody misses it.[^1]

        ## How it began

        Long ago people walked because they had to. Nobody asked the pedestrians.

        A line of its own

        [^1]: A small journal, p. 5.
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_import_reports_and_keeps_nothing_until_it_is_accepted()
    {
        var (exitCode, output, errors) = await ImportAsync("essay.md", Essay);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("On walking", output, StringComparison.Ordinal);
        Assert.Contains("§1       How it began", output, StringComparison.Ordinal);
        Assert.Contains("1 notes, 1 with their body", output, StringComparison.Ordinal);
        Assert.Contains("1 paragraphs of front matter", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task An_accepted_paper_is_what_ask_then_finds()
    {
        var (exitCode, output, errors) = await ImportAsync(
            "essay.md",
            Essay,
            "--accept",
            "--heading",
            "A line of its own",
            "--author",
            "A. Beispiel"
        );
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Added to the library as on-walking.", output, StringComparison.Ordinal);
        var (_, quoted, _) = await BotProcess.InAsync(Data, "ask", "/quote pedestrians");
        Assert.Contains("Nobody asked the pedestrians.", quoted, StringComparison.Ordinal);
        Assert.Contains("§1 How it began", quoted, StringComparison.Ordinal);
        var (_, note, _) = await BotProcess.InAsync(Data, "ask", "/endnote 1");
        Assert.Contains("A small journal, p. 5.", note, StringComparison.Ordinal);

        var (_, again, _) = await ImportAsync("essay.md", Essay, "--accept", "--heading", "A line of its own");
        Assert.Contains("has this text already, as on-walking", again, StringComparison.Ordinal);
        var (_, study, _) = await BotProcess.InAsync(Data, "ask", "--room", "other", "/quote Bratislava");
        Assert.Contains("Bratislava", study, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_refused_says_its_reason_by_name()
    {
        var (exitCode, output, errors) = await ImportAsync("essay.pdf", Essay);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("Not read (WrongExtension).", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("--heading", "No such words")]
    [InlineData("--front", "many")]
    [InlineData("--colour", "red")]
    public async Task A_correction_that_fits_nothing_is_told(string option, string value)
    {
        var (exitCode, _, errors) = await ImportAsync("essay.md", Essay, option, value, "--accept");
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors);
        Assert.False(Directory.Exists(Data));
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private async Task<(int ExitCode, string Output, string Errors)> ImportAsync(
        string name,
        string text,
        params string[] options
    )
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return await BotProcess.InAsync(Data, ["import", file, .. options]);
    }
}
