using System.Globalization;

namespace Bot.Chat.Commands;

/// <summary>Checks the options of a call against the command's definition.</summary>
internal static class OptionReader
{
    private static readonly string[] True = ["true", "yes", "on", "1"];
    private static readonly string[] False = ["false", "no", "off", "0"];

    public static bool IsTrue(string? value) =>
        value is not null && True.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the call, as a sentence for the member; <see langword="null"/> where it can be answered.</summary>
    public static string? Complaint(CommandDefinition definition, Call call)
    {
        foreach (var (name, value) in call.Options)
        {
            if (definition.Find(name) is not { } option)
                return UnknownOption(definition, name);
            if (!IsReadable(option.Kind, value))
                return option.Kind == OptionKind.Flag
                    ? $"{name}: takes true or false, not “{Shorten.For(value)}”."
                    : $"{name}: takes a whole number, not “{Shorten.For(value)}”.";
        }
        var missing = definition.Options.FirstOrDefault(option =>
            option.IsRequired && string.IsNullOrWhiteSpace(call[option.Name])
        );
        return missing is null
            ? null
            : $"/{definition.Name} needs {missing.Name}: {Lower(missing.Summary)} Try {Example(definition)}.";
    }

    private static bool IsReadable(OptionKind kind, string value) =>
        kind switch
        {
            OptionKind.Flag => True.Concat(False).Contains(value.Trim(), StringComparer.OrdinalIgnoreCase),
            OptionKind.Number => int.TryParse(
                value.Trim(),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            ),
            _ => true,
        };

    private static string UnknownOption(CommandDefinition definition, string name)
    {
        var known = definition.Options.Where(option => !option.IsHidden).Select(option => option.Name).ToList();
        var has =
            known.Count == 0 ? "takes no options" : $"knows {string.Join(", ", known.Select(option => $"{option}:"))}";
        return $"/{definition.Name} has no option “{Shorten.For(name)}”; it {has}. Put words that have a colon in quotation marks.";
    }

    private static string Example(CommandDefinition definition) =>
        definition.Examples.Count > 0 ? $"/{definition.Examples[0]}" : $"/help {definition.Name}";

    private static string Lower(string summary) =>
        summary.Length == 0 ? summary : char.ToLowerInvariant(summary[0]) + summary[1..];
}
