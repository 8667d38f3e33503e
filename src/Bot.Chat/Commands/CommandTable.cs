using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>All commands by name. Immutable; a name that stands twice is a bug and throws at start.</summary>
public sealed class CommandTable
{
    private readonly Dictionary<string, ICommand> _commands;

    public CommandTable(IEnumerable<ICommand> commands)
    {
        _commands = commands.ToDictionary(command => command.Definition.Name, StringComparer.Ordinal);
        Definitions =
        [
            .. _commands
                .Values.Select(command => command.Definition)
                .OrderBy(definition => definition.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<CommandDefinition> Definitions { get; }

    public ICommand? Find(string name) => _commands.GetValueOrDefault(name);

    /// <summary>The command at the head of a typed line (the longest name that fits), and what follows it.</summary>
    public (CommandDefinition? Definition, string Words) FindByLine(string line)
    {
        var words = line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(2, words.Length); count > 0; count--)
        {
            var name = string.Join(' ', words.Take(count)).ToLowerInvariant();
            if (!_commands.TryGetValue(name, out var command))
                continue;
            var rest = line.TrimStart();
            for (var word = 0; word < count; word++)
                rest = rest[words[word].Length..].TrimStart();
            return (command.Definition, rest);
        }
        return (null, line);
    }

    /// <summary>The sentence for a line that begins with no command: what was meant, if that can be guessed.</summary>
    public Phrase UnknownCommand(string line)
    {
        var typed = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (typed.Length == 0)
            return "There is no command in this line. /help lists them.";
        var shown = Definitions.Where(definition => !definition.IsHidden).ToList();
        if (
            shown
                .Where(definition => definition.Name.StartsWith(typed + " ", StringComparison.OrdinalIgnoreCase))
                .ToList() is
            { Count: > 0 } parts
        )
            return $"/{typed} needs one more word: {Names(parts)}.";
        var nearest = shown.MinBy(definition => Distance(typed.ToLowerInvariant(), definition.Name));
        if (nearest is not null && Distance(typed.ToLowerInvariant(), nearest.Name) <= Math.Max(2, typed.Length / 2))
            return $"There is no command /{Shorten.For(typed)}. Did you mean /{nearest.Name}? /help lists them all.";
        return $"There is no command /{Shorten.For(typed)}. Try one of {Names(shown)}; /help explains them.";
    }

    private static string Names(IEnumerable<CommandDefinition> commands) =>
        string.Join(", ", commands.Select(command => $"/{command.Name}"));

    private static int Distance(string left, string right)
    {
        left = left.Length > 40 ? left[..40] : left;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var (index, character) in left.Index())
        {
            var diagonal = row[0];
            row[0] = index + 1;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = Math.Min(
                    Math.Min(row[column] + 1, row[column - 1] + 1),
                    diagonal + (right[column - 1] == character ? 0 : 1)
                );
                (diagonal, row[column]) = (row[column], cost);
            }
        }
        return row[^1];
    }
}
