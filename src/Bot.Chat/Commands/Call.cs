using System.Text;

namespace Bot.Chat.Commands;

/// <summary>
/// What is asked for: a command with its options, by name. It is also all the state a button has, so a button pressed
/// after a restart asks the same as it did before.
/// </summary>
/// <param name="Command">Without the slash; a subcommand follows its command after a space.</param>
/// <param name="Options">Names in lower case with their values as typed, each name once.</param>
public sealed record Call(string Command, IReadOnlyList<KeyValuePair<string, string>> Options)
{
    public static Call To(string command, params (string Name, string Value)[] options) =>
        new(command, [.. options.Select(option => KeyValuePair.Create(option.Name, option.Value))]);

    public string? this[string name] => Options.FirstOrDefault(option => option.Key == name).Value;

    /// <summary>The same call with one option set anew.</summary>
    public Call With(string name, string value) =>
        this with
        {
            Options = [.. Options.Where(option => option.Key != name), KeyValuePair.Create(name, value)],
        };

    public Call Without(string name) => this with { Options = [.. Options.Where(option => option.Key != name)] };

    /// <summary>One line, <c>quote?words=Trojan%20horse&amp;page=2</c>; <see cref="TryDecode"/> reads it back.</summary>
    public string Encode()
    {
        var line = new StringBuilder(Escape(Command));
        var separator = '?';
        foreach (var (name, value) in Options)
        {
            line.Append(separator).Append(Escape(name)).Append('=').Append(Escape(value));
            separator = '&';
        }
        return line.ToString();
    }

    public static bool TryDecode(string line, out Call call)
    {
        var (command, rest) = Cut(line, '?');
        call = new Call(Uri.UnescapeDataString(command), []);
        var options = new Dictionary<string, string>();
        foreach (var part in rest.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(part, '=');
            if (!options.TryAdd(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)))
                return false;
        }
        call = call with { Options = [.. options] };
        return command.Length > 0;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static (string Before, string After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
