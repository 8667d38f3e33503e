using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Bot.Texts.Search;

namespace Bot.Texts.Tests.Search;

public sealed class LanguageFormsTests
{
    [Theory]
    [InlineData("en", "The sailors were singing.", "sing", "sailor")]
    [InlineData("fr", "Les marins chantèrent, la première journée fut chantée.", "chanter", "premier", "journées")]
    [InlineData("de", "Die Häuser brannten, und große Bäume standen leer.", "haus", "großen", "baum", "grosse")]
    [InlineData("es", "Los marineros cantaban canciones en los barcos.", "cantar", "canción", "barco", "cancion")]
    [InlineData("it", "I marinai cantavano sulle navi nella città vecchia.", "cantare", "nave", "vecchie", "citta")]
    [InlineData("pt", "Os marinheiros cantavam canções pelas cidades.", "cantar", "marinheiro", "cidade", "cancoes")]
    [InlineData("nl", "De boeken lagen op de grote tafels.", "boek", "tafel", "groot", "grote")]
    [InlineData("ru", "Моряки видели корабли, ещё шла тёмная зима.", "корабль", "моряков", "еще", "темной", "зимы")]
    public void Any_form_of_a_word_is_found_in_the_paper_s_language(string language, string text, params string[] asked)
    {
        var index = PassageIndex.Build(new Edition(text, PlainTextReader.Read(text)), language);
        foreach (var word in asked)
        {
            var found = index.Search(new SearchQuery(word), Horizon.None, 10);
            Assert.True(found.Mode == SearchMode.AnyForm && found.Hits is [{ HasWords: true }], word);
        }
    }

    [Fact]
    public void Forms_are_those_of_the_paper_s_own_language()
    {
        const string Text = "Les marins chantaient.";
        var index = PassageIndex.Build(new Edition(Text, PlainTextReader.Read(Text)), "en");
        Assert.Empty(index.Occurrences("chanter", exact: false, Horizon.None));
    }

    [Theory]
    [InlineData("chantèrent")]
    [InlineData("chanterent")]
    [InlineData("CHANTÈRENT")]
    public void Accents_may_be_typed_or_not(string asked)
    {
        const string Text = "Ils chantèrent. Elle a chanté.";
        var index = PassageIndex.Build(new Edition(Text, PlainTextReader.Read(Text)), "fr");
        Assert.Equal(2, index.Occurrences(asked, exact: false, Horizon.None).Count);
        Assert.Single(index.Occurrences(asked, exact: true, Horizon.None));
    }

    [Fact]
    public void A_language_nobody_knows_here_is_searched_as_written_accents_aside()
    {
        const string Text = "Žluťoučký kůň pěl ódy. Koně běželi.";
        var index = PassageIndex.Build(new Edition(Text, PlainTextReader.Read(Text)), "cs");
        Assert.Equal(SearchMode.AnyForm, index.Search(new SearchQuery("zlutoucky"), Horizon.None, 10).Mode);
        Assert.NotEqual(SearchMode.AnyForm, index.Search(new SearchQuery("kůňmi"), Horizon.None, 10).Mode);
    }
}
