using System.Diagnostics;
using System.Text.Json;

namespace Emulator.Slack.Checks;

/// <summary>
/// JSON schemas of the types in Slack's own npm packages, made anew whenever those change. Needs Node; installs the locked
/// packages where they are missing.
/// </summary>
public sealed class TypedPayloads
{
    private readonly Dictionary<string, (JsonSchema Schema, JsonElement Root)> _schemas = [];
    private readonly Dictionary<string, JsonElement> _blocks = [];

    private TypedPayloads(JsonElement schemas)
    {
        foreach (var one in schemas.EnumerateObject())
            _schemas[one.Name] = (new JsonSchema(one.Value, isStrict: false), one.Value);
        var blocks = _schemas["blocks"].Root;
        foreach (var definition in blocks.GetProperty("definitions").EnumerateObject())
        {
            if (
                definition.Name.EndsWith("Block", StringComparison.Ordinal)
                && definition.Value.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty("type", out var type)
                && type.TryGetProperty("const", out var name)
            )
                _blocks[name.GetString()!] = definition.Value;
        }
    }

    /// <summary>The folder of the clients and their packages, installed if they were not.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Read once in a run.</summary>
    public static Task<TypedPayloads> Loading { get; } = LoadAsync();

    public bool Knows(string payload) => _schemas.ContainsKey(payload);

    /// <summary>What a payload breaks; <see langword="null"/> where its type allows it.</summary>
    public string? Fault(string payload, JsonElement value)
    {
        var (schema, root) = _schemas[payload];
        return schema.Fault(value, root);
    }

    /// <summary>What a block breaks, told by the type it says it is of: a clearer word than that no type fits.</summary>
    public string? BlockFault(JsonElement block, string place)
    {
        var (schema, root) = _schemas["blocks"];
        return
            block.ValueKind == JsonValueKind.Object
            && block.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String
            && _blocks.TryGetValue(type.GetString()!, out var known)
            ? schema.Fault(block, known, place)
            : schema.Fault(JsonSerializer.SerializeToElement(new[] { block }), root, place);
    }

    private static async Task<TypedPayloads> LoadAsync()
    {
        var lockFile = Path.Combine(Folder, "node_modules.lock");
        await using var alone = await AloneAsync(lockFile);
        var modules = Path.Combine(Folder, "node_modules");
        if (!File.Exists(Path.Combine(modules, ".package-lock.json")))
            await RunAsync("npm", ["ci", "--no-audit", "--no-fund"]);
        var made = Path.Combine(modules, "payloads.schema.json");
        string[] sources = ["payloads.ts", "schemas.mjs", "package-lock.json"];
        if (!File.Exists(made) || sources.Any(source => IsNewer(Path.Combine(Folder, source), made)))
        {
            var schemas = await RunAsync("node", ["schemas.mjs"]);
            await File.WriteAllTextAsync(made, schemas);
        }
        return new TypedPayloads(JsonDocument.Parse(await File.ReadAllBytesAsync(made)).RootElement);
    }

    private static bool IsNewer(string file, string than) =>
        File.GetLastWriteTimeUtc(file) > File.GetLastWriteTimeUtc(than);

    /// <summary>One process at a time installs.</summary>
    private static async Task<FileStream> AloneAsync(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"“{program}” ended with {process.ExitCode} in {Folder}.");
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "Clients", "slack")))
            folder = folder.Parent;
        return Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("tests/Clients/slack is not found from here."),
            "tests",
            "Clients",
            "slack"
        );
    }
}
