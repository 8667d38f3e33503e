using Bot.Chat.Platforms;

namespace Testing.Platforms;

public abstract partial class PlatformContract
{
    [Fact]
    public async Task A_button_adds_an_answer_of_its_own()
    {
        var message = await AskedAsync();
        await Harness.PressAsync(Actor.Ann, message, "Tell more");
        Assert.Equal(["hello", "more"], await TextsAsync(Actor.Ann));
        Assert.Equal(["hello"], await TextsAsync(Actor.Ben));
    }

    [Fact]
    public async Task A_button_puts_its_answer_in_the_place_of_the_reply()
    {
        var message = await AskedAsync();
        await Harness.PressAsync(Actor.Ann, message, "Turn");
        var seen = await LastAsync(Actor.Ben);
        Assert.Equal(("hello, turned", message.Id), (seen.Text, seen.Id));
        Assert.Single(await Harness.SeesAsync(Actor.Ann));
    }

    [Fact]
    public async Task Somebody_elses_press_is_answered_apart_and_changes_nothing()
    {
        var message = await AskedAsync();
        await Harness.PressAsync(Actor.Ben, message, "Turn");
        Assert.Equal(["hello"], await TextsAsync(Actor.Ann));
        var seen = await Harness.SeesAsync(Actor.Ben);
        Assert.Equal([("hello", false), ("hello, turned", true)], seen.Select(one => (one.Text, one.IsPrivate)));
    }

    [Fact]
    public async Task Whoever_asked_removes_the_answer()
    {
        await Harness.PressAsync(Actor.Ann, await AskedAsync(), "Remove");
        Assert.Empty(await Harness.SeesAsync(Actor.Ann));
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
    }

    [Fact]
    public async Task A_moderator_removes_the_answer_too()
    {
        await Harness.PressAsync(Actor.Moderator, await AskedAsync(), "Remove");
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
    }

    [Fact]
    public async Task Nobody_else_removes_the_answer()
    {
        await Harness.PressAsync(Actor.Ben, await AskedAsync(), "Remove");
        Assert.Equal(["hello"], await TextsAsync(Actor.Ann));
        Assert.True((await LastAsync(Actor.Ben)).IsPrivate);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        var message = await AskedAsync();
        await Harness.RestartAsync();
        await Harness.PressAsync(Actor.Ann, message, "Turn");
        Assert.Equal(["hello, turned"], await TextsAsync(Actor.Ben));
    }

    [Fact]
    public async Task A_button_with_more_state_than_an_id_holds_works_after_a_restart()
    {
        var message = await AskedAsync();
        await Harness.RestartAsync();
        await Harness.PressAsync(Actor.Ann, message, "Long way");
        Assert.Equal(new string('w', 900), (await LastAsync(Actor.Ann)).Text);
    }

    [Fact]
    public async Task A_post_of_the_bots_own_accord_answers_whoever_presses_privately()
    {
        await Platform.PostAsync(new Post(Harness.Room, ContractCommands.ToRoom("news")), Cancel);
        await Harness.PressAsync(Actor.Ann, await LastAsync(Actor.Ann), "Turn");
        Assert.Equal(["news"], await TextsAsync(Actor.Ben));
        Assert.Equal("news, turned", (await LastAsync(Actor.Ann)).Text);
    }

    private async Task<Seen> AskedAsync()
    {
        await Harness.SendAsync(Actor.Ann, "/open words:hello");
        return await LastAsync(Actor.Ann);
    }
}
