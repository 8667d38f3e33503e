using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using CsCheck;

namespace Bot.Chat.Tests.Platforms;

public sealed class ButtonStateTests
{
    private static readonly RoomId Room = new("local", "here", "one");
    private static readonly MemberId Asker = new("local", "ann");
    private static readonly MemberId Other = new("local", "ben");
    private static readonly ButtonState States = new(new byte[32]);
    private static readonly Button Next = new(
        "Next",
        Call.To("quote", ("words", "carrot & stick~?"), ("page", "2")),
        ButtonEffect.Replaces
    );

    [Fact]
    public void A_button_pressed_after_a_restart_asks_the_same()
    {
        var state = States.Encode(Next, Room, Asker);
        var read = new ButtonState(new byte[32]).Decode(state, Room, Asker);
        Assert.Equal(("carrot & stick~?", "2"), (read!.Call["words"], read.Call["page"]));
        Assert.True(read is { IsOwner: true, Effect: ButtonEffect.Replaces });
    }

    [Fact]
    public void Somebody_elses_press_is_told_from_the_owners() =>
        Assert.False(States.Decode(States.Encode(Next, Room, Asker), Room, Other)!.IsOwner);

    [Fact]
    public void A_state_of_another_room_is_not_accepted() =>
        Assert.Null(States.Decode(States.Encode(Next, Room, Asker), Room with { Room = "two" }, Asker));

    [Fact]
    public void A_state_signed_with_another_key_is_not_accepted() =>
        Assert.Null(
            new ButtonState(Enumerable.Repeat((byte)1, 32).ToArray()).Decode(
                States.Encode(Next, Room, Asker),
                Room,
                Asker
            )
        );

    [Fact]
    public void A_state_with_one_character_changed_is_not_accepted()
    {
        var state = States.Encode(Next, Room, Asker);
        Gen.Select(Gen.Int[0, state.Length - 1], Gen.Char['!', 'z'])
            .Where(change => state[change.Item1] != change.Item2)
            .Sample(change =>
            {
                var (at, character) = change;
                Assert.Null(States.Decode(state[..at] + character + state[(at + 1)..], Room, Asker));
            });
    }

    [Fact]
    public void Any_values_come_back_as_they_were() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 40]
            .Select(Gen.String[Gen.Char[' ', '퟿'], 0, 40])
            .Sample(pair =>
            {
                var call = Call.To("quote", ("words", pair.Item1 + pair.Item2));
                Assert.True(Call.TryDecode(call.Encode(), out var read));
                Assert.Equal(call["words"], read["words"]);
            });
}
