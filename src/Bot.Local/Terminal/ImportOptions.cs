using System.Globalization;
using Bot.Texts.Readers;

namespace Bot.Local.Terminal;

/// <summary>What was typed behind <c>import</c>.</summary>
/// <param name="File">The file to read.</param>
/// <param name="IsAccepted">Whether it goes into the library.</param>
/// <param name="Room">The room that reads it then.</param>
/// <param name="Choices">The corrections.</param>
public sealed record ImportOptions(string File, bool IsAccepted, string Room, ImportChoices Choices)
{
    private const string Known =
        "--accept, --room NAME, --front N, --back N, --heading WORDS, --no-heading WORDS, --title, --author, --language and --rights";

    /// <summary>Reads what follows <c>import</c>; or says what is wrong.</summary>
    public static (ImportOptions? Options, string? Complaint) Read(IReadOnlyList<string> args)
    {
        var options = new ImportOptions("", false, TerminalPlatform.DefaultRoom, ImportChoices.None);
        for (var index = 0; index < args.Count; index++)
        {
            var name = args[index];
            if (name == "--accept")
            {
                options = options with { IsAccepted = true };
                continue;
            }
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                if (options.File.Length > 0)
                    return (null, $"One file at a time: {options.File} or {name}?");
                options = options with { File = name };
                continue;
            }
            if (index + 1 == args.Count)
                return (null, $"{name} needs a value, or is unknown. Known are {Known}.");
            var (next, complaint) = options.With(name, args[++index]);
            if (next is null)
                return (null, complaint);
            options = next;
        }
        return options.File.Length > 0 ? (options, null) : (null, "import needs a file.");
    }

    private (ImportOptions? Options, string? Complaint) With(string name, string value)
    {
        switch (name)
        {
            case "--room":
                return (this with { Room = value }, null);
            case "--front" or "--back":
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                    return (null, $"{name} needs a number of paragraphs, not “{value}”.");
                return (
                    this with
                    {
                        Choices = name == "--front" ? Choices with { Front = count } : Choices with { Back = count },
                    },
                    null
                );
            case "--heading":
                return (this with { Choices = Choices with { Headings = [.. Choices.Headings, value] } }, null);
            case "--no-heading":
                return (this with { Choices = Choices with { NoHeadings = [.. Choices.NoHeadings, value] } }, null);
            case "--title":
                return (this with { Choices = Choices with { Title = value } }, null);
            case "--author":
                return (this with { Choices = Choices with { Author = value } }, null);
            case "--language":
                return (this with { Choices = Choices with { Language = value } }, null);
            case "--rights":
                return (this with { Choices = Choices with { Rights = value } }, null);
            default:
                return (null, $"There is no option {name}. Known are {Known}.");
        }
    }
}
