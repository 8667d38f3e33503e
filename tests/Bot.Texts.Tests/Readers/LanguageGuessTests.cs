using System.Text;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData(
        "en",
        "The lamp is lit in the evening, and the keeper writes what he has seen of the ships on the sea."
    )]
    [InlineData(
        "fr",
        "La lampe est allumée le soir, et le gardien écrit ce qu'il a vu des navires qui sont sur la mer."
    )]
    [InlineData(
        "de",
        "Die Lampe wird am Abend entzündet, und der Wärter schreibt auf, was er von den Schiffen auf dem Meer gesehen hat."
    )]
    [InlineData(
        "es",
        "La lámpara se enciende por la noche, y el guardián escribe lo que ha visto de los barcos en el mar."
    )]
    [InlineData(
        "it",
        "La lampada è accesa la sera, e il guardiano scrive che cosa ha visto delle navi che sono in mare con il vento."
    )]
    [InlineData(
        "pt",
        "A lâmpada é acesa à noite, e o guarda escreve o que viu dos navios no mar, com o vento que vem do norte."
    )]
    [InlineData(
        "nl",
        "De lamp wordt in de avond aangestoken, en de wachter schrijft op wat hij van de schepen op zee heeft gezien."
    )]
    [InlineData(
        "ru",
        "Лампу зажигают вечером, и сторож пишет о том, что он видел на море и как ветер с севера не утих к ночи."
    )]
    [InlineData(
        null,
        "Lampę zapala się wieczorem, a strażnik zapisuje, jakie statki widział tego dnia przy brzegu morza."
    )]
    public void A_paper_s_language_is_told_by_its_words_whatever_its_format(string? language, string words)
    {
        Assert.Equal(language, Import("letters.txt", $"Letters\n\n{words}"));
        Assert.Equal(language, Import("letters.md", $"# Letters\n\n{words}\n"));
        Assert.Equal(language, Import("letters.html", $"<html><body><h1>Letters</h1><p>{words}</p></body></html>"));
    }

    [Fact]
    public void Where_the_words_leave_it_open_the_file_s_own_word_counts() =>
        Assert.Equal(
            "pl",
            Import("letters.html", "<html lang=\"pl\"><body><h1>Listy</h1><p>Lampa gaśnie.</p></body></html>")
        );

    private static string? Import(string name, string content) =>
        OwnText.Import(name, Encoding.UTF8.GetBytes(content)).Report(ImportChoices.None).Language;
}
