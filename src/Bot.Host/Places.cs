namespace Bot.Host;

/// <summary>Where the program finds its papers and keeps what it makes.</summary>
/// <param name="Seeds">The papers that ship.</param>
/// <param name="Data">Everything that is written: store and indexes.</param>
internal sealed record Places(string Seeds, string Data)
{
    /// <summary>SQLite in the data folder, unless another store is configured.</summary>
    public string ConnectionString =>
        SettingsSources.Secret("Storage__ConnectionString") is { Length: > 0 } configured
            ? configured
            : $"Data Source={Path.Combine(Data, "bot.db")}";

    /// <summary>What encrypts the tokens of workspaces; processes on one store share it.</summary>
    public string Keys => Path.GetFullPath(Path.Combine(Data, "keys"));

    public string Indexes => Path.Combine(Data, "index");

    /// <summary>Takes <c>--seeds DIR</c> and <c>--data DIR</c> out of the arguments, wherever they stand.</summary>
    public static (Places? Places, string[] Words, string? Complaint) Read(IReadOnlyList<string> args)
    {
        var places = new Places(DefaultSeeds(), "data");
        var rest = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            if (args[index] is not ("--seeds" or "--data"))
                rest.Add(args[index]);
            else if (index + 1 == args.Count)
                return (null, [], $"{args[index]} needs a folder.");
            else if (args[index] == "--seeds")
                places = places with { Seeds = args[++index] };
            else
                places = places with { Data = args[++index] };
        }
        return (places, [.. rest], null);
    }

    // In a checkout the papers lie at hand; a published program carries them beside it.
    private static string DefaultSeeds() =>
        Directory.Exists("seeds") ? "seeds" : Path.Combine(AppContext.BaseDirectory, "seeds");
}
