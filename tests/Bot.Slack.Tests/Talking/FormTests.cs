using Bot.Slack.Tests.Support;
using Emulator.Slack.WebApi;

namespace Bot.Slack.Tests.Talking;

public sealed class FormTests
{
    [Fact]
    public async Task A_form_stands_open_before_anything_is_asked()
    {
        await using var circle = await Circle.StartAsync();
        // Who moderates is asked on the way; it takes for ever.
        circle.Slack.Script(new Fault("users.info", FaultKind.Hang));
        await circle.Slack.SlashAsync(circle.Ada, circle.Room, "/reading fill");
        await Eventually.IsTrueAsync(() => circle.Slack.SeesModal(circle.Ada) is not null, "a modal stands there");
        Assert.Equal("One moment", circle.Slack.SeesModal(circle.Ada)!.Title);
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(11));
        await circle.Bot.RestAsync();
        Assert.Equal("A wish", circle.Slack.SeesModal(circle.Ada)!.Title);
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("exchanged_trigger_id")]
    [InlineData("invalid_arguments")]
    public async Task A_trigger_that_came_too_late_leaves_a_button_that_opens_the_form(string code)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("views.open", FaultKind.Error) { Code = code });
        await circle.AskAsync(circle.Ada, "fill");
        Assert.Null(circle.Slack.SeesModal(circle.Ada));
        var offer = circle.Sees(circle.Ada).Single();
        Assert.True(offer.IsPrivate);
        await circle.PressAsync(circle.Ada, offer, "Open the form");
        Assert.Equal("A wish", circle.Slack.SeesModal(circle.Ada)!.Title);
    }

    [Fact]
    public async Task A_modal_whose_opening_got_no_answer_is_filled_all_the_same()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("views.open", FaultKind.Reset) { AfterExecution = true });
        await circle.AskAsync(circle.Ada, "fill");
        Assert.Equal("A wish", circle.Slack.SeesModal(circle.Ada)!.Title);
        Assert.Empty(circle.Sees(circle.Ada));
    }

    [Fact]
    public async Task In_a_thread_a_form_is_one_press_away()
    {
        await using var circle = await Circle.StartAsync();
        var parent = circle.Slack.Say(circle.Ben, circle.Room, "a thread");
        await circle.Slack.MentionAsync(circle.Ada, circle.Room, "fill", parent.Ts);
        await circle.Bot.RestAsync();
        var offer = circle.Slack.SeesThread(circle.Ada, circle.Room, parent.Ts)[^1];
        await circle.PressAsync(circle.Ada, offer, "Open the form");
        var form = circle.Slack.SeesModal(circle.Ada)!;
        await circle.Slack.SubmitAsync(circle.Ada, form, ("wish", "rain"));
        await circle.Bot.RestAsync();
        Assert.Equal("Wished: rain", circle.Slack.SeesThread(circle.Ada, circle.Room, parent.Ts)[^1].Text);
        Assert.DoesNotContain(circle.Slack.SeesThread(circle.Ben, circle.Room, parent.Ts), seen => seen.IsFromBot);
    }

    [Fact]
    public async Task A_form_sent_twice_is_carried_out_once()
    {
        await using var circle = await Circle.StartAsync();
        await circle.AskAsync(circle.Ada, "fill");
        var form = circle.Slack.SeesModal(circle.Ada)!;
        var first = await circle.Slack.SubmitAsync(circle.Ada, form, ("wish", "rain"));
        circle.Slack.Repeat(first);
        await circle.Slack.SubmitAsync(circle.Ada, form, ("wish", "rain"));
        await circle.Bot.RestAsync();
        Assert.Equal(["Wished: rain"], circle.Texts(circle.Ada));
    }

    [Fact]
    public async Task A_command_that_needs_no_form_after_all_says_so_in_the_modal()
    {
        await using var circle = await Circle.StartAsync();
        await circle.AskAsync(circle.Ada, "fill wish:peace");
        Assert.Equal("Done", circle.Slack.SeesModal(circle.Ada)!.Title);
        Assert.Equal(["Wished: peace"], circle.Texts(circle.Ada));
    }
}
