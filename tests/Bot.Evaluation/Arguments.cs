namespace Bot.Evaluation;

/// <summary>The <c>--name value</c> pairs of a call.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Throws <see cref="ArgumentException"/> where a name has no value or a value no name.</summary>
    public static Arguments Read(IReadOnlyList<string> args)
    {
        var read = new Arguments();
        for (var index = 0; index < args.Count; index += 2)
        {
            if (!args[index].StartsWith("--", StringComparison.Ordinal) || index + 1 == args.Count)
                throw new ArgumentException($"Expected --name value, found {args[index]}.");
            read._values[args[index][2..]] = args[index + 1];
        }
        return read;
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Need(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing.");
}
