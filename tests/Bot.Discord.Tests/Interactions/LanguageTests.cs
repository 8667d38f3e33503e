using System.Text.Json;
using Bot.Chat.Languages;
using Bot.Discord.Tests.Support;
using Bot.Discord.Translate;
using Emulator.Discord;

namespace Bot.Discord.Tests.Interactions;

public sealed class LanguageTests
{
    private static readonly SpokenLanguages Languages = new(() =>
        [
            new("de", new Dictionary<string, string> { ["A word."] = "Ein Wort.", ["Remove"] = "Entfernen" }),
            new("fr", new Dictionary<string, string> { ["A word."] = "Un mot.", ["Remove"] = "Retirer" }),
        ]
    );

    [Fact]
    public async Task A_private_answer_follows_the_member_and_a_public_one_the_server()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        (discord.MemberLocale, discord.GuildLocale) = ("fr", "de");
        await using var bot = await (await BotUnderTest.StartAsync(discord, languages: Languages)).ReadyAsync();
        var note = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "A word.")).ShownAsync();
        Assert.Equal("Un mot.", note.Answer.Markup);
        var quote = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "Trojan horse")).ShownAsync();
        Assert.Contains("Entfernen", quote.Answer.Buttons);
    }

    /// <summary>Discord's locales with the language that each is a form of.</summary>
    public static TheoryData<string, string?> Locales { get; } =
        new()
        {
            { "id", null },
            { "da", null },
            { "de", "de" },
            { "en-GB", null },
            { "en-US", null },
            { "es-ES", "es" },
            { "es-419", "es" },
            { "fr", "fr" },
            { "hr", null },
            { "it", "it" },
            { "lt", null },
            { "hu", null },
            { "nl", "nl" },
            { "no", null },
            { "pl", null },
            { "pt-BR", "pt" },
            { "ro", null },
            { "fi", null },
            { "sv-SE", "sv" },
            { "vi", null },
            { "tr", null },
            { "cs", null },
            { "el", null },
            { "bg", null },
            { "ru", "ru" },
            { "uk", null },
            { "hi", null },
            { "th", null },
            { "zh-CN", "zh" },
            { "ja", null },
            { "zh-TW", "zh" },
            { "ko", null },
        };

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_locale_of_Discord_is_answered_and_registered_in_its_language_where_there_is_one(
        string locale,
        string? language
    )
    {
        var languages = new SpokenLanguages(() =>
            [
                .. new[] { "de", "es", "fr", "it", "nl", "pt", "ru", "sv", "zh" }.Select(each => new Catalogue(
                    each,
                    new Dictionary<string, string> { ["To search."] = each }
                )),
            ]
        );
        Assert.Equal(language, languages.For(locale)?.Language);
        var registered = new CommandTranslations(languages).Of("To search.", 100)!;
        Assert.Equal(language, registered.GetValueOrDefault(locale));
        // Discord refuses the whole command for one locale that it does not know.
        Assert.All(registered.Keys, each => Assert.Contains(Locales, row => row.Data.Item1 == each));
    }

    [Fact]
    public void What_is_said_of_commands_is_registered_in_every_language_and_names_in_none()
    {
        var catalogue = new Catalogue(
            "de",
            new Dictionary<string, string> { ["To search."] = "Zum Suchen.", ["It."] = "Es." }
        );
        var definition = new Chat.Commands.CommandDefinition(
            "find",
            "To search.",
            "",
            Chat.Commands.AnswerKind.Private,
            [new Chat.Commands.Option("what", Chat.Commands.OptionKind.Text, "It.")],
            []
        )
        {
            OnMessage = new Chat.Commands.MessageEntry("To search.", "what"),
        };
        var set = new CommandSet([definition], new CommandTranslations(new SpokenLanguages(() => [catalogue])));
        var json = JsonDocument.Parse(set.Json).RootElement;
        Assert.Equal("Zum Suchen.", json[0].GetProperty("description_localizations").GetProperty("de").GetString());
        Assert.False(json[0].TryGetProperty("name_localizations", out _));
        var option = json[0].GetProperty("options")[0];
        Assert.Equal("Es.", option.GetProperty("description_localizations").GetProperty("de").GetString());
        Assert.Equal("Zum Suchen.", json[1].GetProperty("name_localizations").GetProperty("de").GetString());
    }
}
