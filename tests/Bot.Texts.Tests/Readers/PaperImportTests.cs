using System.Text;
using Bot.Texts.Papers;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

public sealed class PaperImportTests
{
    [Fact]
    public void The_report_names_parts_notes_and_what_was_mended()
    {
        var report = OwnText.Import("phare.chromium.pdf").Report(ImportChoices.None);
        Assert.Equal("Lettres d’un phare", report.Title);
        Assert.Equal("fr", report.Language);
        Assert.Equal(
            ["La lampe", "Les hommes", "Le brouillard"],
            report.Sections.Where(section => section.Number > 0).Select(section => section.Heading)
        );
        Assert.Equal((21, 21), (report.Notes, report.PairedNotes));
        Assert.Contains(
            report.Suspects,
            word => word.Kind == SuspectKind.MendedHyphen && word.Was == "extraor-dinaires"
        );
    }

    [Fact]
    public void Ligatures_are_written_out_and_reported_and_lost_ones_are_pointed_at()
    {
        var import = Import(
            "<h1>A title</h1><p>An of\uFB01cial text, an of\uFFFDce and a policy12 of words.</p><p>A demo- cracy.</p>"
        );
        Assert.Contains("An official text", import.Draft.Source, StringComparison.Ordinal);
        Assert.Equal(
            [
                (SuspectKind.MendedLigature, "of\uFB01cial", "official"),
                (SuspectKind.LostLigature, "of\uFFFDce", "of\uFFFDce"),
                (SuspectKind.StrayNoteNumber, "policy12", "policy12"),
                (SuspectKind.BrokenHyphen, "demo- cracy", "demo- cracy"),
            ],
            import.Draft.Suspects.Select(word => (word.Kind, word.Was, word.Range.Of(import.Draft.Source)))
        );
    }

    [Fact]
    public void What_people_decide_about_front_back_headings_and_facts_is_in_the_edition()
    {
        var import = Import(
            "<h1>On walking</h1><p>A notice.</p><h2>First</h2><p>Words of it.</p><p>Not a heading</p><h2>No heading</h2><p>The author walks.</p>"
        );
        var choices = new ImportChoices
        {
            Front = 1,
            Back = 1,
            Headings = ["Not a  heading"],
            NoHeadings = ["No heading"],
            Title = "Walking",
            Author = "A. Beispiel",
            Language = "en",
        };
        var report = import.Report(choices);
        Assert.Equal(("Walking", "A. Beispiel", "en"), (report.Title, report.Author, report.Language));
        Assert.Equal((1, 1, 4), (report.Front, report.Back, report.Paragraphs));
        Assert.Equal(
            ["First", "Not a heading"],
            report.Sections.Where(section => section.Number > 0).Select(section => section.Heading)
        );
        Assert.Throws<ArgumentException>(() => import.Report(choices with { Headings = ["Nowhere"] }));
    }

    [Fact]
    public void An_accepted_paper_keeps_its_edition_in_a_file()
    {
        var import = OwnText.Import("rooms.libreoffice.docx");
        var paper = import.Accept(new PaperId("rooms"), ImportChoices.None);
        Assert.Equal(("A report on reading rooms", "en"), (paper.Title, paper.Language));
        var again = EditionFile.Read(paper.Edition.Source, EditionFile.Write(paper.Edition, "source"));
        Assert.Equal(paper.Edition.Id, again.Id);
        Assert.Equal(paper.Edition.Endnotes, again.Endnotes);
    }

    [Fact]
    public void Raised_note_numbers_survive_the_file_of_an_accepted_edition()
    {
        var edition = Import("<p>A word<sup>1</sup> and another<sup>2</sup> one.</p>").Edition(ImportChoices.None);
        var again = EditionFile.Read(edition.Source, EditionFile.Write(edition, "source.txt"));
        Assert.Equal(["1", "2"], again.Endnotes.Select(note => note.Label));
    }

    private static PaperImport Import(string page) =>
        OwnText.Import("page.html", Encoding.UTF8.GetBytes($"<html><body>{page}</body></html>"));
}
