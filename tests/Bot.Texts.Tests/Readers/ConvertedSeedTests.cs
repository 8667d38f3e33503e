using System.Diagnostics;
using System.Net;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

/// <summary>The paper that ships, converted by other people's software and imported back.</summary>
public sealed class ConvertedSeedTests
{
    private static readonly ImportChoices AsDecided = new() { Front = 2, Back = 2 };

    [Theory]
    [InlineData("pandoc", "seed.docx", "-t", "docx")]
    [InlineData("pandoc", "seed.epub", "-t", "epub3")]
    [InlineData("pandoc", "seed.md", "-t", "gfm", "--wrap=none")]
    [InlineData("pandoc", "seed.txt", "-t", "plain", "--wrap=none")]
    [InlineData("pandoc", "seed.html", "-t", "html5", "-s")]
    [InlineData("chromium", "seed.pdf")]
    public async Task The_paper_comes_back_from_every_format_with_its_paragraphs_and_104_markers(
        string program,
        string file,
        params string[] options
    )
    {
        if (!File.Exists($"/usr/bin/{program}"))
            Assert.Skip($"{program} is not installed; 'tests/run.sh --setup' installs it.");
        var folder = Directory.CreateTempSubdirectory("converted-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var made = Path.Combine(folder.FullName, file);
            await File.WriteAllTextAsync(page, Page(), TestContext.Current.CancellationToken);
            if (program == "pandoc")
                await RunAsync(program, [page, "-f", "html", "-o", made, .. options]);
            else
                await RunAsync(
                    program,
                    [
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        $"--user-data-dir={folder.FullName}/profile",
                        $"--print-to-pdf={made}",
                        page,
                    ]
                );
            var edition = OwnText
                .Import(file, await File.ReadAllBytesAsync(made, TestContext.Current.CancellationToken))
                .Edition(AsDecided with { Headings = file == "seed.txt" ? Headings() : [] });

            Assert.Equal(Words(SeedPaper.Edition), Words(edition));
            Assert.Equal(104, edition.Endnotes.Count);
            Assert.Equal(
                SeedPaper.Edition.Endnotes.Select(note => note.Number),
                edition.Endnotes.Select(note => note.Number)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Headings() =>
        [
            .. SeedPaper
                .Edition.Blocks.Where(block => block.Kind == BlockKind.Heading)
                .Select(block => block.Range.Of(SeedPaper.Edition.Source)),
        ];

    private static IEnumerable<string> Words(Edition edition) =>
        edition.Blocks.Select(block => $"{block.Id} {OwnText.Folded(block.Range.Of(edition.Source))}");

    private static string Page() =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(SeedPaper.Paper.Title)}</title></head><body>\n"
        + string.Join(
            '\n',
            SeedPaper.Edition.Blocks.Select(block =>
            {
                var tag =
                    block.Kind == BlockKind.Title ? "h1"
                    : block.Kind == BlockKind.Heading ? "h2"
                    : "p";
                return $"<{tag}>{WebUtility.HtmlEncode(block.Range.Of(SeedPaper.Edition.Source))}</{tag}>";
            })
        )
        + "\n</body></html>";

    private static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
    }
}
