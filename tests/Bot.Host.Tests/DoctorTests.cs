using Bot.Storage;
using Bot.Storage.Rooms;
using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Emulators;

namespace Bot.Host.Tests;

/// <summary>Whoever sets the bot up is told what is wrong, in plain words and with what to do.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("bot-doctor-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private DiscordEmulator _discord = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordEmulator.StartAsync();
        _environment["Discord__Token"] = DiscordEmulator.Token;
        _environment["Discord__ApiBaseUrl"] = _discord.ApiBaseUrl;
    }

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        Directory.Delete(_data, recursive: true);
        Assert.Empty(Ledger.OfThisRun.Violations);
    }

    [Fact]
    public async Task Where_nothing_is_wrong_everything_is_fine()
    {
        await KnowAsync(_discord.Room.Id);
        var (code, output, errors) = await BotProcess.InAsync(_data, _environment, "doctor");
        Assert.Equal((0, ""), (code, errors));
        foreach (var subject in (string[])["Papers", "Configuration", "Database", "Discord"])
            Assert.Contains($"fine   {subject}: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONG", output, StringComparison.Ordinal);
        Assert.DoesNotContain(DiscordEmulator.Token, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_discord_is_off_and_that_is_fine()
    {
        _environment.Remove("Discord__Token");
        await FindsAsync(0, "Discord: off");
    }

    [Fact]
    public async Task A_wrong_token_is_named()
    {
        _environment["Discord__Token"] = "not.the.token";
        var output = await FindsAsync(1, "Discord does not know the token", "Reset Token");
        Assert.DoesNotContain("not.the.token", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_its_channel()
    {
        await KnowAsync(_discord.Room.Id);
        _discord.Room.Denied.Add("SEND_MESSAGES");
        await FindsAsync(1, $"the bot lacks Send Messages in #{_discord.Room.Name}", "Permissions");
    }

    [Fact]
    public async Task A_permission_missing_in_the_whole_server_is_named()
    {
        _discord.Guild.Roles.RemoveAt(1);
        await FindsAsync(1, "in server Readers the bot lacks Send Messages", "Server Settings, Roles");
    }

    [Fact]
    public async Task A_missing_channel_is_named()
    {
        await KnowAsync("123456789");
        await FindsAsync(1, "channel 123456789 is gone", "/settings");
    }

    [Fact]
    public async Task A_bot_in_no_server_is_told_how_to_be_invited()
    {
        _discord.Remove(_discord.Guild);
        var invited = ulong.Parse(EmulatedPermissions.Set(EmulatedPermissions.Invited));
        var output = await FindsAsync(1, "the bot is in no server", $"client_id={DiscordEmulator.Application}");
        var asked = ulong.Parse(output.Split("permissions=")[1].Split(' ')[0]);
        Assert.Equal(asked, asked & invited);
    }

    [Fact]
    public async Task Interactions_that_go_elsewhere_are_noticed()
    {
        _discord.InteractionsEndpoint = "https://bot.example.org/discord/interactions";
        await FindsAsync(1, "so none come over the gateway", "Interactions Endpoint URL");
    }

    [Fact]
    public async Task Another_applications_public_key_is_noticed()
    {
        _environment["Discord__Transport"] = "Http";
        _environment["Discord__PublicKey"] = new string('a', 64);
        await FindsAsync(1, "the public key is another application's", "General Information");
        _environment["Discord__PublicKey"] = _discord.PublicKey;
        await FindsAsync(0, "the token is good");
    }

    [Theory]
    [InlineData("Discord__Transport", "Pigeon", "Configuration: A setting cannot be read")]
    [InlineData("Discord__ApiBaseUrl", "nowhere", "Discord__ApiBaseUrl is no address")]
    [InlineData("Storage__ConnectionString", "Host=127.0.0.1;Port=1;Database=none;Timeout=2", "Database: ")]
    public async Task Other_things_that_are_wrong_are_named(string setting, string value, string words)
    {
        _environment[setting] = value;
        await FindsAsync(1, words);
    }

    [Fact]
    public async Task A_folder_without_papers_is_named()
    {
        var (code, output, _) = await BotProcess.InAsync(_data, _environment, "doctor", "--seeds", "/nowhere");
        Assert.Equal(1, code);
        Assert.Contains("WRONG  Papers: There is no folder of papers at /nowhere", output, StringComparison.Ordinal);
    }

    private async Task<string> FindsAsync(int exitCode, params string[] words)
    {
        var (code, output, errors) = await BotProcess.InAsync(_data, _environment, "doctor");
        foreach (var word in words)
            Assert.Contains(word, output, StringComparison.Ordinal);
        Assert.Equal((exitCode, ""), (code, errors));
        return output;
    }

    /// <summary>Something is kept about a channel, so the bot is at home there.</summary>
    private async Task KnowAsync(string channel)
    {
        await using var database = Database.At($"Data Source={Path.Combine(_data, "bot.db")}");
        await new KnownRooms(database).AddAsync(
            new RoomKey("discord", _discord.Guild.Id, channel),
            TestContext.Current.CancellationToken
        );
    }
}
