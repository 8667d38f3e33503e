using Bot.Chat.Replies;

namespace Bot.Study.Tests.Settings;

public sealed class SettingsCommandTests
{
    [Fact]
    public async Task A_quiet_room_answers_whoever_asks_alone_unless_asked_otherwise()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await Some.AskAsync(group, "/settings quiet:true");
        Assert.Equal(Visibility.Private, (await Some.AskAsync(group, "/quote Bratislava")).Visibility);
        Assert.Equal(Visibility.Room, (await Some.AskAsync(group, "/quote Bratislava private:false")).Visibility);
    }

    [Fact]
    public async Task Only_moderators_change_settings()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var refused = await Some.AskAsync(group, "/settings quiet:true", isModerator: false);
        Assert.Contains("for the moderators", PlainText.Of(refused), StringComparison.Ordinal);
        Assert.Equal(Visibility.Room, (await Some.AskAsync(group, "/quote Bratislava")).Visibility);
    }

    [Theory]
    [InlineData("horizon:banana", true)]
    [InlineData("horizon:¶14.2", true)]
    [InlineData("horizon:§2", true)]
    [InlineData("horizon:99", false)]
    [InlineData("quiet:perhaps", true)]
    public async Task A_setting_that_cannot_be_is_refused_and_changes_nothing(string setting, bool isUnreadable)
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var reply = await Some.AskAsync(group, $"/settings {setting}");
        Assert.Equal(isUnreadable, reply.IsRefusal);
        Assert.Contains(
            "the whole text is open",
            PlainText.Of(await Some.AskAsync(group, "/settings")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_horizon_can_be_moved_and_lifted()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var set = await Some.AskAsync(group, "/settings horizon:¶16");
        Assert.Contains("read up to ¶16 of ¶34", PlainText.Of(set), StringComparison.Ordinal);
        Assert.Equal(2, (await Some.AskAsync(group, "/quote Bratislava")).Quotations.Count());
        await Some.AskAsync(group, set.Buttons.Single(button => button.Label == "Open the whole text").Call);
        Assert.Equal(3, (await Some.AskAsync(group, "/quote Bratislava")).Quotations.Count());
    }
}
