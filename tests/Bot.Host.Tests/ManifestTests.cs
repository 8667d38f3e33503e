using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Chat.Commands;
using Bot.Storage;
using Bot.Study;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests;

/// <summary>The manifest of the Slack app offers what the bot can be asked.</summary>
public sealed class ManifestTests
{
    private static readonly JsonElement Features = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Here(), "../../config/slack-manifest.json")))
        .RootElement.GetProperty("features");

    [Fact]
    public async Task The_Slack_app_offers_every_command_that_can_be_asked_on_a_message()
    {
        var offered = (await DefinitionsAsync())
            .Where(definition => definition.OnMessage is not null)
            .Select(definition => $"{definition.OnMessage!.Label}: {definition.Name}");
        var shortcuts = Features.TryGetProperty("shortcuts", out var list)
            ? list.EnumerateArray().Select(one => $"{one.GetProperty("name")}: {one.GetProperty("callback_id")}")
            : [];
        Assert.Equal(offered.Order(StringComparer.Ordinal), shortcuts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_short_name_of_the_Slack_app_is_a_command()
    {
        var known = (await DefinitionsAsync()).Select(definition => $"/{definition.Name}");
        var registered = Features
            .GetProperty("slash_commands")
            .EnumerateArray()
            .Select(one => $"{one.GetProperty("command")}");
        Assert.Equal(["/reading"], registered.Except(known));
    }

    private static async Task<IReadOnlyList<CommandDefinition>> DefinitionsAsync()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(Database.DefaultConnectionString)
            .AddStudy(() => new Library([]), "unused")
            .BuildServiceProvider();
        return services.GetRequiredService<CommandTable>().Definitions;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
