using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Chat.Commands;
using Bot.Storage;
using Bot.Study;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void The_Slack_app_offers_every_command_that_can_be_asked_on_a_message()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(Database.DefaultConnectionString)
            .AddStudy(() => new Library([]), "unused")
            .BuildServiceProvider();
        var offered = services
            .GetRequiredService<CommandTable>()
            .Definitions.Where(definition => definition.OnMessage is not null)
            .Select(definition => (definition.OnMessage!.Label, definition.Name));
        using var manifest = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Here(), "../../config/slack-manifest.json"))
        );
        var shortcuts = manifest.RootElement.GetProperty("features").TryGetProperty("shortcuts", out var list)
            ? list.EnumerateArray()
                .Select(one => (one.GetProperty("name").GetString(), one.GetProperty("callback_id").GetString()))
            : [];
        Assert.Equal(offered.Order(), shortcuts.Order());
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
