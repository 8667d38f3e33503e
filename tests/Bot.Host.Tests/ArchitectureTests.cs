using System.Reflection;
using NetArchTest.Rules;

namespace Bot.Host.Tests;

public sealed class ArchitectureTests
{
    private static readonly string[] Projects =
    [
        "Bot.Texts",
        "Bot.Chat",
        "Bot.Storage",
        "Bot.Study",
        "Bot.Discord",
        "Bot.Slack",
        "Bot.Local",
        "Bot.Host",
    ];

    [Theory]
    [InlineData("Bot.Texts", "")]
    [InlineData("Bot.Chat", "")]
    [InlineData("Bot.Storage", "")]
    [InlineData("Bot.Study", "Bot.Texts Bot.Chat Bot.Storage")]
    [InlineData("Bot.Discord", "Bot.Chat Bot.Storage")]
    [InlineData("Bot.Slack", "Bot.Chat Bot.Storage")]
    [InlineData("Bot.Local", "Bot.Chat Bot.Texts Bot.Storage")]
    public void The_arrows_between_projects_go_one_way(string project, string mayLookAt)
    {
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, $"{project}.dll"));
        var forbidden = Projects.Except(mayLookAt.Split(' ')).Where(other => other != project).ToArray();
        var result = Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
        Assert.True(
            result.IsSuccessful,
            $"{project} looks where it may not: {string.Join(", ", result.FailingTypeNames ?? [])}"
        );
    }
}
