using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Discord:Token", "Bot abc", "leave out “Bot ”")]
    [InlineData("Discord:ApiBaseUrl", "discord", "Discord__ApiBaseUrl is no address")]
    [InlineData("Discord:Transport", "Http", "Discord__PublicKey is needed")]
    [InlineData("Discord:Shard", "3", "below Discord__Shards")]
    [InlineData("Web:Url", "ftp://here", "Web__Url must be an address")]
    public void A_wrong_setting_is_told_as_a_sentence(string option, string value, string sentence) =>
        Assert.Contains(sentence, Read((option, value)).Complaint, StringComparison.Ordinal);

    [Fact]
    public void A_value_of_the_wrong_kind_is_told_with_its_option() =>
        Assert.Contains(
            "Discord:Transport",
            Assert.Throws<InvalidDataException>(() => Read(("Discord:Transport", "Pigeon"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_address_for_hooks_is_looked_at_only_where_a_platform_comes_to_us()
    {
        var wrong = ("Hooks:Url", "nowhere");
        Assert.Null(Read(wrong).Complaint);
        var http = Read(wrong, ("Discord:Transport", "Http"), ("Discord:PublicKey", new string('a', 64)));
        Assert.Contains("Hooks__Url", http.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_come_from_a_folder_with_a_file_for_each()
    {
        var folder = Directory.CreateTempSubdirectory("bot-secrets-").FullName;
        File.WriteAllText(Path.Combine(folder, "Discord__Token"), "a.b.c\n");
        File.WriteAllText(Path.Combine(folder, "Storage__ConnectionString"), "Data Source=elsewhere.db\n");
        Environment.SetEnvironmentVariable("Secrets__Folder", folder);
        try
        {
            Assert.Equal("a.b.c", Settings.Read(new ConfigurationBuilder().AddSettings().Build()).Discord.Token);
            Assert.Equal("Data Source=elsewhere.db", new Places("seeds", "data").ConnectionString);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Secrets__Folder", null);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Settings Read(params (string Option, string Value)[] options)
    {
        var all = new Dictionary<string, string?> { ["Discord:Token"] = "a.b.c" };
        foreach (var (option, value) in options)
            all[option] = value;
        return Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
