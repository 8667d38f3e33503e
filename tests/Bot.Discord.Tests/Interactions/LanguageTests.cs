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
