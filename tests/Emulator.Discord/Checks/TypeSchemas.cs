using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Emulator.Discord.Checks;

/// <summary>
/// Schemas made from the types that Discord's own clients are written with, of what the description leaves out too: gateway
/// payloads and incoming interactions. They are made once for each state of the package, by node, beside the package.
/// </summary>
internal sealed class TypeSchemas
{
    private const string Book = "types";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly Task<TypeSchemas> Loaded = LoadAsync();

    private readonly Dictionary<string, JsonElement> _schemas;
    private readonly JsonSchema _strict;
    private readonly JsonSchema _plain;

    private TypeSchemas(JsonElement root)
    {
        _strict = new JsonSchema(root, isStrict: true, IsDisputed);
        _plain = new JsonSchema(root, isStrict: false, IsDisputed);
        _schemas = root.GetProperty("definitions")
            .GetProperty("Wire")
            .GetProperty("properties")
            .EnumerateObject()
            .ToDictionary(schema => schema.Name, schema => schema.Value);
    }

    /// <summary>Content that gives way to components is taken away by null, says Discord's prose; the types forget it.</summary>
    private static bool IsDisputed(string place, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null && place == "$.data.content";

    public static Task<TypeSchemas> InstanceAsync() => Loaded;

    /// <summary>What something breaks; <see langword="null"/> also where the types do not describe it.</summary>
    /// <param name="name">Such as <c>gateway to bot READY</c> or <c>request POST /users/@me/channels</c>.</param>
    /// <param name="kind">Under what it is counted.</param>
    /// <param name="isStrict">Whether a field that is not described breaks it too.</param>
    public string? Fault(string name, string kind, JsonElement value, bool isStrict, Ledger ledger)
    {
        if (!_schemas.TryGetValue(name, out var schema))
            return null;
        ledger.Count($"{Book}: {kind}");
        return (isStrict ? _strict : _plain).Fault(value, schema);
    }

    private static async Task<TypeSchemas> LoadAsync()
    {
        var folder = Folder();
        // Several test programs may come at once; one makes them, the others wait.
        await using var turn = await TurnAsync(Path.Combine(folder, ".turn"));
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "ts-json-schema-generator")))
            await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund");
        byte[] made =
        [
            .. await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json")),
            .. await File.ReadAllBytesAsync(Path.Combine(folder, "make.mjs")),
        ];
        var name = $".schemas-{Convert.ToHexStringLower(SHA256.HashData(made))[..16]}.json";
        var file = Path.Combine(folder, "node_modules", name);
        if (!File.Exists(file))
        {
            await RunAsync(folder, "node", "make.mjs", $"{file}.new");
            File.Move($"{file}.new", file);
        }
        return new TypeSchemas(JsonDocument.Parse(await File.ReadAllBytesAsync(file)).RootElement);
    }

    private static async Task<FileStream> TurnAsync(string file)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "tests", "Clients", "discord-schemas")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "Clients", "discord-schemas");
    }

    private static async Task RunAsync(string folder, string program, params string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', words)} failed in {folder}:\n{await output}{await errors}"
            );
    }
}
