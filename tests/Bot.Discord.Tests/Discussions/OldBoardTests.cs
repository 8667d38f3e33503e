using Testing.Platforms;

namespace Bot.Discord.Tests.Discussions;

public sealed class OldBoardTests
{
    private static readonly Actor Mona = new("Mona", IsModerator: true);

    [Fact]
    public async Task A_board_that_Discord_lets_nobody_edit_any_more_is_posted_anew_and_the_old_one_goes()
    {
        await using var stage = await DiscordStage.OpenAsync();
        await stage.TypeAsync(Mona, "/discuss open passages:¶5-10");
        await stage.SettleAsync();
        var old = Assert.Single(await BoardsAsync(stage));
        // For Discord the board is more than an hour old, and may be edited few times more; the bot's own hour is not over.
        stage.Discord.Clock.Jump(TimeSpan.FromMinutes(61));
        stage.Discord.OldEdits = 2;
        for (var number = 1; number <= 3; number++)
        {
            await stage.PassAsync(TimeSpan.FromSeconds(3));
            await stage.TypeAsync(new Actor($"Member {number}"), "/hand");
            await stage.SettleAsync();
        }
        Assert.Contains(stage.Discord.CallsTo("PATCH /channels"), call => call.Status == 429);
        var fresh = Assert.Single(await BoardsAsync(stage));
        Assert.NotEqual(old.Id, fresh.Id);
        Assert.Contains("3. Member 3", fresh.Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Seen>> BoardsAsync(DiscordStage stage) =>
        [.. (await stage.SeesAsync(Mona)).Where(seen => seen.Buttons.Contains("Moderate"))];
}
