using System.Diagnostics;
using System.Text;
using Bot.Texts.Readers;
using Bot.Texts.Tests.Readers.Hostile;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Bot.Texts.Tests.Readers;

[Collection(Alone.Name)]
public sealed class BigBookTests
{
    private const int Paragraphs = 5_000;

    [Theory]
    [InlineData(".txt")]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".docx")]
    [InlineData(".epub")]
    [InlineData(".pdf")]
    public async Task A_book_of_5000_paragraphs_costs_less_than_10_seconds_of_processor_and_says_how_far_it_is(
        string ending
    )
    {
        var words = Enumerable.Range(1, Paragraphs).Select(Words).ToList();
        var page = "<html><body>" + string.Concat(words.Select(text => $"<p>{text}</p>")) + "</body></html>";
        var bytes = ending switch
        {
            ".docx" => HostileFiles.Docx("", words.Select(HostileFiles.Paragraph)),
            ".epub" => HostileFiles.Epub(page),
            ".html" => Encoding.UTF8.GetBytes(page),
            ".pdf" => Printed(words),
            ".md" => Encoding.UTF8.GetBytes("# Book\n\n" + string.Join("\n\n", words)),
            _ => Encoding.UTF8.GetBytes(string.Join("\n\n", words)),
        };
        var told = 0;
        // Alone in this process: what others do on the machine does not count.
        var before = Spent();
        var result = await Reading
            .Standard(ReadingLimits.Default)
            .ReadAsync("book" + ending, new MemoryStream(bytes), _ => told++, TestContext.Current.CancellationToken);
        var report = new PaperImport(result.Draft!, "book").Report(ImportChoices.None);
        var spent = Spent() - before;
        TestContext.Current.SendDiagnosticMessage(
            "{0}: {1:0.0} s of processor, {2} MB",
            ending,
            spent.TotalSeconds,
            result.PeakBytes >> 20
        );
        Assert.Equal(Paragraphs, report.Paragraphs);
        Assert.True(spent < TimeSpan.FromSeconds(10), $"{spent.TotalSeconds:0.0} s");
        Assert.True(ending == ".txt" || told > 1, $"Told {told} times.");
    }

    private static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    // Every line is another one, as in a book; what comes back on each page is taken for a running head.
    private static string Words(int number)
    {
        var name = string.Concat($"{number:D5}".Select(digit => (char)('a' + digit - '0')));
        return $"Paragraph {number} of the book has some words. "
            + string.Concat(Enumerable.Repeat($"The words of {name} go on and on, as they do. ", 8))
            + $"Here {name} ends.";
    }

    private static byte[] Printed(List<string> paragraphs)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var (page, height) = (builder.AddPage(PageSize.A4), 780.0);
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in paragraph.Chunk(90).Select(letters => new string(letters)))
            {
                if (height < 60)
                    (page, height) = (builder.AddPage(PageSize.A4), 780.0);
                page.AddText(line, 10, new PdfPoint(60, height), font);
                height -= 12;
            }
            height -= 12;
        }
        return builder.Build();
    }
}
