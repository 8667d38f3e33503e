using System.Runtime.CompilerServices;
using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study;
using Bot.Study.Phrases;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Phrases;

/// <summary>Holds the catalogues to what the source says: nothing missing, nothing left over, nothing too long.</summary>
public sealed class PhraseBookTests
{
    private const int LongestOnDiscord = 100;
    private const int LongestMenuEntry = 24;

    /// <summary>What an id or a number that is put into a label may take.</summary>
    private const int LongestPutIn = 12;

    private static readonly Lazy<SourcePhrases> Source = new(() =>
        SourcePhrases.Read(Path.Combine(Here(), "../../../src"))
    );

    public static TheoryData<string> Languages => [.. PhraseBook.Spoken.Catalogues.Select(one => one.Language)];

    [Fact]
    public void A_phrase_is_written_where_it_is_said() =>
        Assert.True(
            Source.Value.Faults.Count == 0,
            "These words become a phrase of the bot's own, and nobody can translate them. If they are somebody else's, put "
                + "them into one, $\"{words}\"; if they are the bot's, make them a Phrase where they are written:\n"
                + string.Join('\n', Source.Value.Faults)
        );

    [Fact]
    public void The_source_has_phrases_of_every_project_that_speaks()
    {
        var projects = Source.Value.PlaceByTemplate.Values.Select(place => place.Split('/')[0]).Distinct().Order();
        Assert.Equal(["Bot.Chat", "Bot.Discord", "Bot.Local", "Bot.Slack", "Bot.Study"], projects);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_phrase_is_translated(string language)
    {
        var missing = Source
            .Value.PlaceByTemplate.Where(said => CatalogueOf(language).Find(said.Key) is null)
            .Select(said => $"  {Json(said.Key)}: \"\",   said in src/{said.Value}");
        Assert.True(!missing.Any(), $"Add to src/Bot.Study/Phrases/{language}.json:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_translation_is_left_over(string language)
    {
        var stale = CatalogueOf(language).Translations.Keys.Except(Source.Value.PlaceByTemplate.Keys).Select(Json);
        Assert.True(
            !stale.Any(),
            $"Nobody says this any more; take it out of src/Bot.Study/Phrases/{language}.json:\n{string.Join('\n', stale)}"
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_says_something_and_joins_as_its_template_does(string language) =>
        Assert.All(
            CatalogueOf(language).Translations,
            pair =>
            {
                Assert.NotEqual("", pair.Value.Trim());
                Assert.Equal(Ends(pair.Key), Ends(pair.Value));
            }
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translated_label_fits_every_platform(string language) =>
        Assert.All(
            Source.Value.LongestByTemplate,
            label =>
            {
                var translation = CatalogueOf(language).Translations[label.Key];
                var places = translation.Count(letter => letter == '{');
                var length = translation.Length + places * (LongestPutIn - "{0}".Length);
                Assert.True(length <= label.Value, $"At most {label.Value} characters: {translation}");
            }
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_is_said_of_commands_fits_in_every_language(string language)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage($"Data Source={Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db")}")
            .AddStudy(() => new Library([]), Path.GetTempPath())
            .BuildServiceProvider();
        var catalogue = CatalogueOf(language);
        foreach (var definition in services.GetRequiredService<CommandTable>().Definitions)
        {
            AssertFits(definition.Said, catalogue, LongestOnDiscord);
            foreach (var option in definition.Options)
                AssertFits(option.Said, catalogue, LongestOnDiscord);
            if (definition.OnMessage is { } entry)
                AssertFits(entry.Said, catalogue, LongestMenuEntry);
        }
    }

    private static void AssertFits(Phrase phrase, Catalogue catalogue, int longest)
    {
        var said = phrase.In(catalogue);
        Assert.True(said.Length <= longest, $"At most {longest} characters, not {said.Length}: {said}");
    }

    private static Catalogue CatalogueOf(string language) => PhraseBook.Spoken.For(language)!;

    private static string Json(string words) => System.Text.Json.JsonSerializer.Serialize(words, Readable);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static (string Before, string Behind) Ends(string words) =>
        (words[..^words.TrimStart().Length], words[words.TrimEnd().Length..]);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
