using Testing.Platforms;
using Testing.Platforms.Discussions;
using Xunit.Sdk;

namespace Bot.Local.Tests.Discussions;

/// <summary>The walk for withheld names finds one wherever it comes through.</summary>
public sealed class WithheldNamesTests
{
    private static readonly Actor Quentin = new("Quentin Incognito");

    [Theory]
    [InlineData("text", "Quentin Incognito asks")]
    [InlineData("button", "Answer quentin")]
    [InlineData("file name", "by-incognito")]
    [InlineData("file", "Quentin Incognito: Am I alone?")]
    [InlineData("picture", "Incognito, drawn")]
    [InlineData("state", "Quentin%20Incognito")]
    [InlineData("state", LeakyStage.Id)]
    [InlineData("metric", "Quentin")]
    [InlineData("metric", LeakyStage.Id)]
    [InlineData("log", "Incognito")]
    [InlineData("log", LeakyStage.Id)]
    public async Task A_name_that_comes_through_is_found(string place, string words) =>
        await Assert.ThrowsAnyAsync<XunitException>(() =>
            WithheldNames.CheckAsync(new LeakyStage(place, words), Quentin, [Actor.Ann])
        );

    [Fact]
    public async Task Where_nothing_comes_through_nothing_is_found() =>
        await WithheldNames.CheckAsync(new LeakyStage("nowhere", ""), Quentin, [Actor.Ann]);
}
