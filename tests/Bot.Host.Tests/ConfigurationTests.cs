using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Local.Web;

namespace Bot.Host.Tests;

public sealed class ConfigurationTests
{
    private static readonly string Config = Path.GetFullPath(Path.Combine(Here(), "../../config"));

    public static TheoryData<string> Options =>
        [
            .. typeof(WebOptions)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(option => option.CanWrite)
                .Select(option => option.Name),
        ];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_explained_and_stands_in_the_file_with_its_default(string option)
    {
        Assert.Contains(
            $"`Web__{option}`",
            File.ReadAllText(Path.Combine(Config, "README.md")),
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Config, "bot.json")));
        var byDefault = typeof(WebOptions).GetProperty(option)!.GetValue(new WebOptions());
        Assert.Equal(byDefault, json.RootElement.GetProperty("Web").GetProperty(option).GetString());
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
