using System.Globalization;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>Checks the options of a call against the command's definition.</summary>
internal static class OptionReader
{
    private static readonly string[] True = ["true", "yes", "on", "1"];
    private static readonly string[] False = ["false", "no", "off", "0"];

    public static bool IsTrue(string? value) =>
        value is not null && True.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the call, as a sentence for the member; <see langword="null"/> where it can be answered.</summary>
    public static Phrase? Complaint(CommandDefinition definition, Call call)
    {
        foreach (var (name, value) in call.Options)
        {
            if (definition.Find(name) is not { } option)
                return UnknownOption(definition, name);
            if (!IsReadable(option.Kind, value))
                return Unreadable(option, value);
        }
        var missing = definition.Options.FirstOrDefault(option =>
            option.IsRequired && string.IsNullOrWhiteSpace(call[option.Name])
        );
        if (missing is null)
            return null;
        return $"/{definition.Name} needs {missing.Name}: {missing.Said} Try {Example(definition)}.";
    }

    private static Phrase Unreadable(Option option, string value)
    {
        if (option.Kind == OptionKind.Flag)
            return $"{option.Name}: takes true or false, not “{Shorten.For(value)}”.";
        return $"{option.Name}: takes a whole number, not “{Shorten.For(value)}”.";
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

    public static Phrase UnknownOption(CommandDefinition definition, string name)
    {
        var known = definition.Options.Where(option => !option.IsHidden).Select(option => $"{option.Name}:").ToList();
        if (known.Count == 0)
            return $"/{definition.Name} has no option “{Shorten.For(name)}”; it takes no options. Put words that have a colon in quotation marks.";
        return $"/{definition.Name} has no option “{Shorten.For(name)}”; it knows {string.Join(", ", known)}. Put words that have a colon in quotation marks.";
    }

    private static string Example(CommandDefinition definition) =>
        definition.Examples.Count > 0 ? $"/{definition.Examples[0]}" : $"/help {definition.Name}";
}
