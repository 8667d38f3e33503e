using System.Globalization;
using System.Text.Json;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries;

/// <summary>A paper of a group as Dapper reads it; the text is there only where it was asked for.</summary>
internal sealed class PaperRow
{
    public const string Columns = """
        paper_id as Id, title as Title, author as Author, language as Language, rights as Rights,
        quote_limit as QuoteLimit, papers.edition_id as Edition
        """;

    public string Id { get; set; } = "";
    public string Title { get; set; } = "";
    public string Author { get; set; } = "";
    public string Language { get; set; } = "";
    public string Rights { get; set; } = "";
    public int? QuoteLimit { get; set; }
    public string Edition { get; set; } = "";
    public string Source { get; set; } = "";
    public string Division { get; set; } = "";
    public string Notes { get; set; } = "";

    public PaperCard Card => new(new PaperId(Id), Title, Author, Language, new EditionId(Edition), IsShipped: false);

    /// <summary>Throws <see cref="InvalidDataException"/> where the row was changed behind our back.</summary>
    public Paper Paper =>
        new(new PaperId(Id), Title, Author, Language, Rights, EditionFile.Read(Source, Division), ReadNotes(Notes))
        {
            QuoteLimit = QuoteLimit,
        };

    public static Dictionary<int, string> ReadNotes(string written) =>
        JsonSerializer
            .Deserialize<Dictionary<string, string>>(written)!
            .ToDictionary(note => int.Parse(note.Key, CultureInfo.InvariantCulture), note => note.Value);
}
