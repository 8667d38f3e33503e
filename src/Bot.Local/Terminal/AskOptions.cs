namespace Bot.Local.Terminal;

/// <summary>How something is asked on a terminal.</summary>
/// <param name="Line">What is asked: a command line, or a button's state.</param>
/// <param name="IsPress">Whether <paramref name="Line"/> is the state of a button.</param>
/// <param name="IsJson">Whether the answer is one JSON object.</param>
/// <param name="As">The member's name.</param>
/// <param name="Room">The room's name.</param>
/// <param name="IsModerator">A person alone at a terminal moderates, unless told otherwise.</param>
public sealed record AskOptions(string Line, bool IsPress, bool IsJson, string As, string Room, bool IsModerator)
{
    public static readonly AskOptions Default = new("", false, false, "you", TerminalPlatform.DefaultRoom, true);

    /// <summary>Reads what follows <c>ask</c> or <c>chat</c>; or says what is wrong.</summary>
    public static (AskOptions? Options, string? Complaint) Read(IReadOnlyList<string> args)
    {
        var options = Default;
        var words = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            var takesValue = args[index] is "--as" or "--room" or "--press";
            if (takesValue && index + 1 == args.Count)
                return (null, $"{args[index]} needs a value.");
            switch (args[index])
            {
                case "--json":
                    options = options with { IsJson = true };
                    break;
                case "--member":
                    options = options with { IsModerator = false };
                    break;
                case "--as":
                    options = options with { As = args[++index] };
                    break;
                case "--room":
                    options = options with { Room = args[++index] };
                    break;
                case "--press":
                    options = options with { IsPress = true, Line = args[++index] };
                    break;
                case var unknown when unknown.StartsWith("--", StringComparison.Ordinal):
                    return (
                        null,
                        $"There is no option {unknown}. Known are --json, --press STATE, --as NAME, --room NAME and --member."
                    );
                case var word:
                    words.Add(word);
                    break;
            }
        }
        return (options.IsPress ? options : options with { Line = string.Join(' ', words) }, null);
    }
}
