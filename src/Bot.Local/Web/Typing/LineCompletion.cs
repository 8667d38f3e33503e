using Bot.Chat.Commands;
using Bot.Chat.Platforms;

namespace Bot.Local.Web.Typing;

/// <summary>
/// How a command line could go on: commands, their options, the options' values. Answered from memory; words of the text
/// come from the commands, which keep to the room's horizon.
/// </summary>
internal sealed class LineCompletion(CommandTable commands, Dispatcher dispatcher)
{
    private const int Most = 12;
    private const int MostCommands = 24;
    private static readonly string[] Flags = ["true", "false"];

    /// <param name="line">What stands before the caret.</param>
    public IReadOnlyList<Completion> Of(string line, RoomId room, Member member)
    {
        if (!line.StartsWith('/'))
            return [];
        var (definition, words) = commands.FindByLine(line[1..]);
        return definition is null || (words.Length == 0 && !line.EndsWith(' '))
            ? Commands(line[1..])
            : Words(definition, words, line, room, member);
    }

    private List<Completion> Commands(string typed) =>
        [
            .. commands
                .Definitions.Where(definition =>
                    !definition.IsHidden && definition.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
                )
                // Commands of several words come by their first, until that is typed.
                .GroupBy(definition => typed.Contains(' ') ? definition.Name : definition.Name.Split(' ')[0])
                .Take(MostCommands)
                .Select(group => new Completion(0, $"/{group.Key} ", group.First().Summary)),
        ];

    private List<Completion> Words(CommandDefinition definition, string words, string line, RoomId room, Member member)
    {
        var (option, from) = OptionAt(definition, words, line.Length - words.Length);
        var token = line[(line.LastIndexOf(' ') + 1)..];
        var found = Options(definition, token, line).ToList();
        if (option is not null)
            found.AddRange(Values(definition, option, line[from..], from, room, member));
        return [.. found.Take(Most)];
    }

    // The option being typed: the last that is named in the line, else the one that takes words without a name.
    private static (Option? Option, int From) OptionAt(CommandDefinition definition, string words, int start)
    {
        (Option? Option, int From) found = (definition.Primary, start);
        foreach (var option in definition.Options.Where(option => !option.IsHidden))
        {
            var at = $" {words}".LastIndexOf($" {option.Name}:", StringComparison.Ordinal);
            var from = start + at + option.Name.Length + 1;
            if (at >= 0 && (from > found.From || found.Option == definition.Primary))
                found = (option, from);
        }
        return found;
    }

    private static IEnumerable<Completion> Options(CommandDefinition definition, string token, string line) =>
        definition
            .Options.Where(option =>
                !option.IsHidden
                && option != definition.Primary
                && token.Length > 0
                && option.Name.StartsWith(token, StringComparison.Ordinal)
                && !line.Contains($" {option.Name}:", StringComparison.Ordinal)
            )
            .Select(option => new Completion(line.Length - token.Length, $"{option.Name}:", option.Summary));

    private IEnumerable<Completion> Values(
        CommandDefinition definition,
        Option option,
        string typed,
        int from,
        RoomId room,
        Member member
    )
    {
        if (option.Kind == OptionKind.Flag)
            return Flags
                .Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && value != typed)
                .Select(value => new Completion(from, $"{value} ", ""));
        if (!option.Completes || typed.Length == 0)
            return [];
        var call = Call.To(definition.Name, (option.Name, typed));
        return dispatcher
            .Complete(option.Name, typed, new Invocation(call, room, member))
            .Where(value => value != typed)
            .Select(value => new Completion(from, value, ""));
    }
}
