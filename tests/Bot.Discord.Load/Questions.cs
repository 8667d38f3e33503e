using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Discord.Load;

/// <summary>What people ask in turn: quotations, passages, notes, words half typed, and presses of what came of it.</summary>
internal sealed class Questions(DiscordEmulator discord)
{
    private static readonly string[] Words =
    [
        "Bratislava",
        "poison",
        "balance of power",
        "strategic autonomy",
        "Navalny",
        "new approach",
        "nonsensewordthatisnowhere",
        "Élysée",
    ];

    private readonly List<EmulatedChannel> _rooms =
    [
        .. Enumerable.Range(0, 20).Select(_ => discord.AddChannel(discord.Guild)),
    ];
    private readonly Queue<EmulatedInteraction> _quoted = new();

    public EmulatedInteraction Ask(int number)
    {
        var member = discord.NewMember("Ada");
        var room = _rooms[number % _rooms.Count];
        switch (number % 10)
        {
            case 0 when _quoted.TryDequeue(out var earlier) && earlier.Original is { IsDeleted: false } shown:
                if (
                    shown.Buttons.FirstOrDefault(label => label.StartsWith("Next", StringComparison.Ordinal)) is
                    { } next
                )
                    return discord.Press(earlier.Member, shown, next);
                return discord.AskIn(room, member, "outline");
            case 1 or 2:
                return discord.Typing(member, "quote", "words", Words[number % Words.Length][..4]);
            case 3:
                return discord.AskIn(room, member, "passage", ("id", $"{number % 20 + 1}.1"));
            case 4:
                return discord.AskIn(room, member, "endnote", ("number", $"{number % 60 + 1}"));
            case 5:
                return discord.AskIn(room, member, "outline");
            default:
                var quoted = discord.AskIn(room, member, "quote", ("words", Words[number / 10 % Words.Length]));
                _quoted.Enqueue(quoted);
                if (_quoted.Count > 100)
                    _quoted.Dequeue();
                return quoted;
        }
    }
}
