namespace Testing.Platforms;

public abstract partial class PlatformContract
{
    [Fact]
    public async Task An_answer_to_the_room_is_seen_by_everybody()
    {
        await Harness.SendAsync(Actor.Ann, "/open words:hello");
        Assert.Equal("hello", (await LastAsync(Actor.Ben)).Text);
        Assert.False((await LastAsync(Actor.Ann)).IsPrivate);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_whoever_asked_and_nobody_else()
    {
        await Harness.SendAsync(Actor.Ann, "/secret words:hush");
        var seen = await LastAsync(Actor.Ann);
        Assert.Equal(("hush", true), (seen.Text, seen.IsPrivate));
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
        Assert.Empty(await Harness.SeesAsync(Actor.Moderator));
    }

    [Fact]
    public async Task A_room_command_that_finds_nothing_tells_its_asker_alone()
    {
        await Harness.SendAsync(Actor.Ann, "/miss");
        Assert.True((await LastAsync(Actor.Ann)).IsPrivate);
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
    }

    [Fact]
    public async Task A_late_answer_is_promised_privately_and_then_given_to_the_room_once()
    {
        await Harness.SendLateAsync(Actor.Ann, "/late");
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
        var promised = await Harness.SeesAsync(Actor.Ann);
        Assert.True(promised.Count > 0 || !ShowsThatItThinks);
        Assert.All(promised, seen => Assert.True(seen.IsPrivate));
        Commands.Release();
        await Harness.ArriveAsync();
        Assert.Equal(["late for all"], await TextsAsync(Actor.Ben));
        Assert.Single(await TextsAsync(Actor.Ann), "late for all");
    }

    [Fact]
    public async Task A_late_private_answer_stays_private()
    {
        await Harness.SendLateAsync(Actor.Ann, "/latesecret");
        Commands.Release();
        await Harness.ArriveAsync();
        var seen = await Harness.SeesAsync(Actor.Ann);
        Assert.Equal([("late for one", true)], seen.Select(message => (message.Text, message.IsPrivate)));
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
    }

    [Fact]
    public async Task A_form_opens_at_once_and_what_is_sent_comes_back_whole()
    {
        var form = await Harness.SendAsync(Actor.Ann, "/fill");
        Assert.NotNull(form);
        Assert.Equal(("A wish", "peace"), (form.Title, form.Fields["wish"]));
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
        await Harness.SubmitAsync(Actor.Ann, form, new Dictionary<string, string> { ["wish"] = "rain: <b>&</b> “ä”" });
        var seen = await LastAsync(Actor.Ann);
        Assert.Equal(("Wished: rain: <b>&</b> “ä”", true), (seen.Text, seen.IsPrivate));
    }

    [Fact]
    public async Task A_choice_in_a_form_begins_with_its_value_and_comes_back_as_chosen()
    {
        var form = await Harness.SendAsync(Actor.Ann, "/choose");
        Assert.Equal("green", form!.Fields["colour"]);
        await Harness.SubmitAsync(Actor.Ann, form, new Dictionary<string, string> { ["colour"] = "green & blue" });
        Assert.Equal("Chosen: green & blue", (await LastAsync(Actor.Ann)).Text);
    }

    [Fact]
    public async Task A_command_asked_on_a_message_gets_its_words_and_whose_they_are()
    {
        await Harness.AskOnMessageAsync(Actor.Ann, Actor.Ben, "“poison” & <b>more</b>", "Mark this");
        var seen = (await Harness.SeesAsync(Actor.Ann)).Single(message => message.IsPrivate);
        Assert.Equal("Ben: “poison” & <b>more</b>", seen.Text);
        Assert.DoesNotContain(await Harness.SeesAsync(Actor.Moderator), message => message.IsPrivate);
    }

    [Fact]
    public async Task An_unknown_command_gets_a_clear_word_where_it_can_be_typed()
    {
        await Harness.SendAsync(Actor.Ann, "/opne words:hello");
        var texts = await TextsAsync(Actor.Ann);
        Assert.Equal(TakesAnyLine ? 1 : 0, texts.Count);
        Assert.All(texts, text => Assert.Contains("Did you mean /open?", text, StringComparison.Ordinal));
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
    }

    [Fact]
    public async Task A_bug_gets_an_apology_with_a_reference_and_nothing_more()
    {
        await Harness.SendAsync(Actor.Ann, "/broken");
        var seen = await LastAsync(Actor.Ann);
        Assert.True(seen.IsPrivate);
        Assert.Matches("in the log as [0-9a-f]{8}", seen.Text);
        Assert.DoesNotContain("a bug", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_moderates_comes_from_the_platform()
    {
        await Harness.SendAsync(Actor.Ann, "/rule");
        await Harness.SendAsync(Actor.Moderator, "/rule");
        Assert.Contains("for the moderators", (await LastAsync(Actor.Ann)).Text, StringComparison.Ordinal);
        Assert.Equal("ruled", (await LastAsync(Actor.Moderator)).Text);
    }

    [Fact]
    public async Task A_thread_belongs_to_its_room()
    {
        // Where rooms have no threads there is nothing to hold.
        await Harness.SendAsync(Actor.Ann, "/where", Harness.HasThreads);
        Assert.Equal(Harness.Room.ToString(), (await LastAsync(Actor.Ann)).Text);
    }
}
