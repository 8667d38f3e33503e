using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Tests.Discussions;

public sealed class RightsTests
{
    private static readonly string[] ForEverybody =
    [
        "hand",
        "ask",
        "discuss vote",
        "discuss put",
        "discuss here",
        "discuss agenda",
        "discuss board",
        "discuss minutes",
        "discuss withdraw",
        "discuss yield",
        "passage",
    ];

    [Fact]
    public async Task A_member_can_press_send_or_type_nothing_that_is_a_moderators()
    {
        await using var circle = new Circle();
        var calls = await EverythingAModeratorCanDoAsync(circle);
        var member = Circle.Member("Eve");
        var before = await circle.Desk.LookAsync(circle.Room, Gathering.Cancel);
        foreach (var call in calls)
        {
            var answer = await circle.AnswerAsync(member, call);
            var reply = Assert.IsType<Reply>(answer);
            Assert.Equal(Visibility.Private, reply.Visibility);
            Assert.Matches("moderators|leads the discussion", PlainText.Of(reply));
            Assert.Empty(reply.Buttons);
        }
        var after = await circle.Desk.LookAsync(circle.Room, Gathering.Cancel);
        Assert.Equal(before!.Discussion.Version, after!.Discussion.Version);
        Assert.True(calls.Count > 30, $"{calls.Count} ways were tried.");
    }

    [Fact]
    public async Task What_a_moderator_was_shown_is_of_no_use_once_they_moderate_no_more()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        var other = Circle.Mod with { Id = new("local", "other"), Name = "Other" };
        var panel = await circle.PanelAsync(other);
        foreach (var button in panel.Buttons)
            Assert.Contains(
                "moderators",
                PlainText.Of(
                    Assert.IsType<Reply>(await circle.AnswerAsync(other with { IsModerator = false }, button.Call))
                ),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Nobody_can_do_in_one_room_what_they_may_do_in_another()
    {
        await using var circle = new Circle();
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        var elsewhere = circle.Room with { Room = "elsewhere" };
        foreach (var line in new[] { "/discuss next", "/discuss close", "/discuss board", "/hand" })
            Assert.Contains(
                "No discussion is open",
                PlainText.Of(await circle.TypeAsync(Circle.Mod, line, elsewhere)),
                StringComparison.Ordinal
            );
        Assert.True((await circle.Desk.LookAsync(circle.Room, Gathering.Cancel))!.Discussion.IsOpen);
    }

    /// <summary>Every button, form and command that is shown to a moderator and to nobody else.</summary>
    private static async Task<IReadOnlyList<Call>> EverythingAModeratorCanDoAsync(Circle circle)
    {
        await circle.TypeAsync(Circle.Mod, "/discuss open passages:¶5-10");
        await circle.SettleAsync();
        foreach (var name in new[] { "Ann", "Ben", "Cat" })
        {
            await circle.TypeAsync(Circle.Member(name), "/hand");
            await circle.TypeAsync(Circle.Member(name), $"/ask What does {name} ask?");
        }
        await circle.PressAsync(Circle.Mod, await circle.PanelAsync(Circle.Mod), "Call Ann");
        await circle.PressAsync(Circle.Mod, await circle.PanelAsync(Circle.Mod), "Next item");
        await circle.TypeAsync(Circle.Mod, "/discuss cohost Ben");
        var found = new Dictionary<string, Call>();
        var toTry = new Queue<Call>([Call.To("discuss panel")]);
        foreach (var name in new[] { "next", "back", "pause", "resume", "close" })
            toTry.Enqueue(Call.To($"discuss {name}"));
        toTry.Enqueue(Call.To("discuss open"));
        toTry.Enqueue(Call.To("discuss board", ("fresh", "true")));
        toTry.Enqueue(Call.To("discuss cohost", ("member", "Cat")));
        toTry.Enqueue(Call.To("discuss add", ("words", "So it was said.")));
        while (toTry.TryDequeue(out var call))
        {
            if (ForEverybody.Contains(call.Command) && call["fresh"] is null || !found.TryAdd(call.Encode(), call))
                continue;
            // Only looking leads on; what changes something is collected and not pressed.
            if (
                call["act"] is null
                && call.Command is "discuss panel" or "discuss question" or "discuss cohosts"
                && call["act"] is null
            )
                foreach (var button in ((Reply)await circle.AnswerAsync(Circle.Mod, call)).Buttons)
                    toTry.Enqueue(button.Call);
            if (call.Command is "discuss merge" or "discuss aside" or "discuss recap" or "discuss name")
            {
                var form = Assert.IsType<Form>(await circle.AnswerAsync(Circle.Mod, call));
                var filled = form.Fields.Aggregate(
                    form.Call,
                    (sent, field) => sent.With(field.Name, field.Value.Length > 0 ? field.Value : "words")
                );
                found.TryAdd(filled.Encode(), filled);
            }
        }
        return [.. found.Values];
    }
}
