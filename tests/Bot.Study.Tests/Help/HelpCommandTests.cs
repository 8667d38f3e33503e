using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Help;

public sealed class HelpCommandTests
{
    public static TheoryData<string> Commands =>
        [
            .. Some
                .Group.GetRequiredService<CommandTable>()
                .Definitions.Where(definition => !definition.IsHidden)
                .Select(definition => definition.Name),
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_is_listed_and_explained(string name)
    {
        var first = name.Split(' ')[0];
        Assert.Contains($"/{first}", PlainText.Of(await Some.AskAsync("/help")), StringComparison.Ordinal);
        Assert.Contains($"/{name}", PlainText.Of(await Some.AskAsync($"/help {first}")), StringComparison.Ordinal);
        Assert.Contains($"/{name}", PlainText.Of(await Some.AskAsync($"/help {name}")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_fits_the_limits_of_every_platform(string name)
    {
        var definition = Some.Group.GetRequiredService<CommandTable>().Find(name)!.Definition;
        Assert.Matches("^[a-z]{1,32}( [a-z]{1,32})?$", definition.Name);
        Assert.All(
            [definition.Summary, .. definition.Options.Select(option => option.Summary)],
            summary => Assert.InRange(summary.Length, 1, 100)
        );
        Assert.All(definition.Options, option => Assert.Matches("^[a-z][a-z-]{0,31}$", option.Name));
        Assert.Equal(definition.Options.OrderBy(option => !option.IsRequired), definition.Options);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_example_in_the_help_is_understood(string name)
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        foreach (var example in Some.Group.GetRequiredService<CommandTable>().Find(name)!.Definition.Examples)
            Assert.False(await Some.AnswerAsync(group, $"/{example}") is Reply { IsRefusal: true });
    }

    [Fact]
    public async Task The_help_is_one_screen_and_begins_with_what_people_come_to_do()
    {
        var help = await Some.AskAsync("/help");
        Assert.InRange(PlainText.Of(help).Length, 200, 1500);
        Assert.Equal("Find the words", help.Blocks.OfType<ReplyBlock.Heading>().First().Text);
    }

    [Fact]
    public async Task About_names_the_author_and_the_rights_of_what_is_read()
    {
        var about = PlainText.Of(await Some.AskAsync("/about"));
        Assert.Contains("Dimitri Minic", about, StringComparison.Ordinal);
        Assert.Contains(Some.ShippedLibrary.Papers[0].Rights, about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_none_is_answered_with_the_nearest() =>
        Assert.Contains(
            "Did you mean /quote?",
            PlainText.Of(await Some.AskAsync("/help qoute")),
            StringComparison.Ordinal
        );
}
