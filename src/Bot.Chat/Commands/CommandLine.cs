using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>
/// Reads a typed line such as <c>/timeline from:2022-02 about:"the UN"</c>. Options are typed as <c>name:value</c>; words
/// without a name go to the command's first option, and their quotation marks stay with them.
/// </summary>
public static class CommandLine
{
    /// <summary>
    /// The call, or the sentence that says why there is none. The options are not yet checked for being known or
    /// readable; the dispatcher does that for every platform.
    /// </summary>
    public static (Call? Call, Phrase? Complaint) Read(string line, CommandTable commands)
    {
        var rest = line.Trim();
        rest = rest.StartsWith('/') ? rest[1..] : rest;
        var (definition, words) = commands.FindByLine(rest);
        if (definition is null)
            return (null, commands.UnknownCommand(rest));
        return Options(definition, words);
    }

    private static (Call? Call, Phrase? Complaint) Options(CommandDefinition definition, string words)
    {
        var values = new List<KeyValuePair<string, string>>();
        var primary = new List<string>();
        List<string>? current = null;
        string? currentName = null;
        foreach (var token in Tokens(words))
        {
            if (OptionName(definition, token) is { } name)
            {
                Close();
                currentName = name;
                current = [];
                var value = token[(name.Length + 1)..];
                if (value.Length > 0)
                    current.Add(value);
                if (definition.Find(name) is not { Kind: OptionKind.Text } && current.Count > 0)
                    Close();
            }
            else if (current is not null)
            {
                current.Add(token);
                if (definition.Find(currentName!) is not { Kind: OptionKind.Text })
                    Close();
            }
            else
            {
                primary.Add(token);
            }
        }
        Close();

        if (primary.Count > 0 && definition.Primary is null)
            return (null, $"/{definition.Name} takes no words of its own: “{Shorten.For(string.Join(' ', primary))}”.");
        if (primary.Count > 0)
            values.Insert(0, KeyValuePair.Create(definition.Primary!.Name, string.Join(' ', primary)));
        if (values.GroupBy(value => value.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return (null, $"{twice.Key}: is given twice.");
        // Who wrote a message is for its menu to say: typed, it would put words into somebody's mouth.
        if (values.Find(value => definition.OnMessage?.TellsWriter(value.Key) is true).Key is { } claimed)
            return (null, OptionReader.UnknownOption(definition, claimed));
        return (new Call(definition.Name, values), null);

        void Close()
        {
            if (current is not null)
                values.Add(KeyValuePair.Create(currentName!, Unquoted(string.Join(' ', current))));
            current = null;
        }
    }

    // A name is a lower-case word glued to a colon that does not begin an address.
    private static string? OptionName(CommandDefinition definition, string token)
    {
        var colon = token.IndexOf(':');
        if (colon <= 0 || token[..colon].Any(character => character is not ((>= 'a' and <= 'z') or '-')))
            return null;
        var name = token[..colon];
        var looksLikeOption = colon + 1 < token.Length && token[colon + 1] != '/';
        return definition.Find(name) is not null || looksLikeOption ? name : null;
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;

    /// <summary>Cuts at white space, but not inside double quotes; a quote that is never closed quotes nothing.</summary>
    private static IEnumerable<string> Tokens(string words)
    {
        var start = 0;
        while (start < words.Length)
        {
            if (char.IsWhiteSpace(words[start]))
            {
                start++;
                continue;
            }
            var end = start;
            while (end < words.Length && !char.IsWhiteSpace(words[end]))
            {
                var close = words[end] == '"' ? words.IndexOf('"', end + 1) : -1;
                end = close > 0 ? close + 1 : end + 1;
            }
            yield return words[start..end];
            start = end;
        }
    }
}
