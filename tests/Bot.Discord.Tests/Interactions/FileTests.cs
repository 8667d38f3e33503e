using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Discord.Tests.Interactions;

public sealed class FileTests
{
    [Fact]
    public async Task A_file_that_came_with_a_form_is_read() =>
        Assert.Equal("letters.txt, 5: words", await SentAsync(new EmulatedFile("letters.txt", "words"u8.ToArray())));

    [Theory]
    [InlineData("http://127.0.0.1:9/attachments/1")]
    [InlineData("https://cdn.discordapp.com.example.org/attachments/1")]
    [InlineData("http://cdn.discordapp.com/attachments/1")]
    [InlineData("file:///etc/hostname")]
    public async Task A_file_is_fetched_from_where_Discord_keeps_files_and_from_nowhere_else(string url) =>
        Assert.Equal(
            "Not read: The file does not lie where Discord keeps files.",
            await SentAsync(new EmulatedFile("letters.txt", "words"u8.ToArray(), Url: url))
        );

    [Fact]
    public async Task A_file_longer_than_it_was_said_to_be_is_not_read_to_its_end() =>
        Assert.Equal(
            "Not read: The file is longer than it was said to be.",
            await SentAsync(new EmulatedFile("letters.txt", new byte[200_000], DeclaredSize: 1000))
        );

    private static async Task<string> SentAsync(EmulatedFile file)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var opened = await discord.Ask(DiscordEmulator.Ada, "bring").ShownAsync();
        var sent = await discord.Submit(DiscordEmulator.Ada, opened, file).ShownAsync();
        return sent.Answer.Markup.Replace("\\", "", StringComparison.Ordinal);
    }
}
