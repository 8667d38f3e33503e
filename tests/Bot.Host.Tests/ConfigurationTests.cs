using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Discord;
using Bot.Local.Web;
using Bot.Slack;
using Bot.Study.Deliveries;
using Bot.Study.Privacy;

namespace Bot.Host.Tests;

public sealed class ConfigurationTests
{
    private static readonly string[] Secrets =
    [
        "Discord__Token",
        "Slack__AppToken",
        "Slack__BotToken",
        "Slack__ClientSecret",
        "Slack__SigningSecret",
        "Storage__ConnectionString",
    ];

    private static readonly (string Section, object Defaults)[] Sections =
    [
        ("Web", new WebOptions()),
        ("Hooks", new HooksOptions()),
        ("Discord", new DiscordOptions()),
        ("Retention", new RetentionOptions()),
        ("Slack", new SlackOptions()),
        ("Deliveries", new DeliveryOptions()),
    ];

    private static readonly string Config = Path.GetFullPath(Path.Combine(Here(), "../../config"));

    public static TheoryData<string, string> Options =>
        [
            .. Sections.SelectMany(section =>
                section
                    .Defaults.GetType()
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(option => option.SetMethod is { IsPublic: true })
                    .Select(option => new TheoryDataRow<string, string>(section.Section, option.Name))
            ),
        ];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_explained_and_stands_in_the_file_with_its_default(string section, string option)
    {
        Assert.Contains($"`{section}__{option}`", Readme, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Config, "bot.json")));
        var inFile = json.RootElement.GetProperty(section).TryGetProperty(option, out var value);
        Assert.Equal(!Secrets.Contains($"{section}__{option}"), inFile);
        var defaults = Sections.Single(one => one.Section == section).Defaults;
        if (inFile)
            Assert.Equal($"{defaults.GetType().GetProperty(option)!.GetValue(defaults)}", value.ToString());
    }

    [Fact]
    public void Every_secret_is_explained_and_said_to_be_one()
    {
        foreach (var secret in Secrets)
            Assert.Contains($"`{secret}`", Readme, StringComparison.Ordinal);
        Assert.Contains("`Secrets__Folder`", Readme, StringComparison.Ordinal);
    }

    private static string Readme => File.ReadAllText(Path.Combine(Config, "README.md"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
