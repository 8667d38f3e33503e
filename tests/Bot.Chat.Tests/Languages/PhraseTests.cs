using Bot.Chat.Languages;
using Bot.Chat.Replies;

namespace Bot.Chat.Tests.Languages;

public sealed class PhraseTests
{
    private const string OfTheBot = "Nobody has the floor.";

    private static readonly Catalogue German = new(
        "de",
        new Dictionary<string, string>
        {
            [OfTheBot] = "Niemand hat das Wort.",
            ["There is no {0} in {1}."] = "In {1} gibt es kein {0}.",
            ["the text"] = "dem Text",
        }
    );

    [Fact]
    public void A_phrase_keeps_what_is_put_in_apart_from_its_own_words()
    {
        Phrase phrase = $"There is no {14} in {"a paper"}.";
        Assert.Equal("There is no 14 in a paper.", phrase.ToString());
        Assert.Equal("There is no {0} in {1}.", phrase.Template);
        Assert.Equal("In a paper gibt es kein 14.", phrase.In(German));
    }

    [Fact]
    public void A_phrase_in_a_phrase_is_translated_with_it()
    {
        Phrase where = "the text";
        Assert.Equal("In dem Text gibt es kein ¶9.", ((Phrase)$"There is no {"¶9"} in {where}.").In(German));
    }

    [Fact]
    public void Words_of_others_come_through_also_where_they_are_a_sentence_of_the_bot()
    {
        Assert.Equal(OfTheBot, ((Phrase)$"{OfTheBot}").In(German));
        Assert.Equal(
            "In the text gibt es kein Nobody has the floor..",
            ((Phrase)$"There is no {OfTheBot} in {"the text"}.").In(German)
        );
        Assert.Equal("Niemand hat das Wort.", ((Phrase)OfTheBot).In(German));
    }

    [Fact]
    public void What_nobody_has_translated_is_said_in_English() =>
        Assert.Equal("Unknown: dem Text", ((Phrase)$"Unknown: {(Phrase)"the text"}").In(German));

    [Fact]
    public void Braces_of_the_bot_and_of_others_are_braces()
    {
        var curly = new Catalogue("de", new Dictionary<string, string> { ["a {{ and {0}"] = "ein {{ und {0}" });
        Assert.Equal("ein { und }{1}", ((Phrase)$"a {{ and {"}{1}"}").In(curly));
    }

    [Fact]
    public void Numbers_are_written_alike_whatever_the_machine_speaks() =>
        Assert.Equal("1,234 words", ((Phrase)$"{1234:N0} words").ToString());

    [Theory]
    [InlineData("There is no {0}.", "Es gibt nichts.")]
    [InlineData("There is no {0}.", "Es gibt kein {1}.")]
    [InlineData("There is nothing.", "Es gibt kein {0}.")]
    public void A_translation_that_puts_in_other_things_is_refused(string template, string translation) =>
        Assert.Throws<InvalidDataException>(() =>
            new Catalogue("de", new Dictionary<string, string> { [template] = translation })
        );

    [Theory]
    [InlineData("de", true)]
    [InlineData("de-AT", true)]
    [InlineData("DE_ch", true)]
    [InlineData("en-GB", false)]
    [InlineData("dee", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_language_is_known_by_the_beginning_of_its_tag(string? locale, bool isGerman) =>
        Assert.Equal(isGerman ? German : null, new SpokenLanguages(() => [German]).For(locale));

    [Fact]
    public void Whoever_speaks_English_waits_for_no_catalogue()
    {
        var languages = new SpokenLanguages(() => throw new InvalidOperationException("Nobody needs it."));
        Assert.Null(languages.For("en-US"));
        Assert.Null(languages.For(null));
    }
}
