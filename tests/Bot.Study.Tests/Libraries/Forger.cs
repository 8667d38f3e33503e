using Bot.Chat.Commands;

namespace Bot.Study.Tests.Libraries;

/// <summary>
/// Makes calls of whatever somebody in any group could know or guess: titles, places, and every id that any group's buttons
/// ever held, but for those in which a group's own word stands, which nobody else has seen. It takes nothing away that asks
/// whether one is sure, so that there is something to see to the end.
/// </summary>
internal sealed class Forger(Random random, IReadOnlyList<Neighbour> groups)
{
    private static readonly string[] Guesses =
    [
        "",
        "ship",
        "else",
        "wqsecre",
        "letters",
        "Letters",
        "harbour",
        "¶1",
        "¶1-2",
        "§1",
        "1",
        "i",
        "text",
        "rights",
        "here",
        "ann",
        "07:00",
        "2026-11-02",
        "The ship came in and it was nothing else",
    ];

    public Call Ask(CommandDefinition definition) =>
        definition
            .Options.Where(option => option.IsRequired || random.Next(3) > 0)
            .Aggregate(Call.To(definition.Name), (call, option) => call.With(option.Name, ValueFor(option)));

    /// <summary>A button of any group, pressed in another: as it is, or with something of it changed.</summary>
    public Call Press(Neighbour presser)
    {
        var known = groups
            .SelectMany(group => group.Offered.Where(call => group == presser || IsKnown(call)))
            .Where(call => call["sure"] is null)
            .ToList();
        var pressed = known[random.Next(known.Count)];
        return pressed.Options.Count == 0 || random.Next(2) == 0
            ? pressed
            : pressed.With(pressed.Options[random.Next(pressed.Options.Count)].Key, Words());
    }

    public string Words()
    {
        var other = random.Next(groups.Count);
        return random.Next(4) switch
        {
            0 => Guesses[random.Next(Guesses.Length)],
            1 => random.Next(2) == 0 ? $"Harbour{other}" : $"logbook{other}",
            _ => Held() is { Count: > 0 } held ? held[random.Next(held.Count)] : "",
        };
    }

    private string ValueFor(Option option) =>
        option.Kind switch
        {
            OptionKind.Flag => option.Name != "sure" && random.Next(2) == 0 ? "true" : "false",
            OptionKind.Number => $"{random.Next(-1, 5)}",
            _ => Words(),
        };

    private List<string> Held() =>
        [
            .. groups
                .SelectMany(group => group.Offered.Concat(group.Waiting))
                .Where(IsKnown)
                .SelectMany(call => call.Options.Select(option => option.Value))
                .Distinct(),
        ];

    private static bool IsKnown(Call call) => !call.Encode().Contains(Neighbour.Secrets, StringComparison.Ordinal);
}
