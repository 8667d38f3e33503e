using System.Text.Json;

namespace Emulator.Discord.Checks;

/// <summary>
/// Discord's own description of its HTTP interface, read from where it lies beside the project; without it these checks are
/// left out, and the ledger shows none.
/// </summary>
internal sealed class OpenApi
{
    private const string Book = "OpenAPI";
    private static readonly Lazy<OpenApi?> Loaded = new(Load);

    private readonly JsonElement _root;
    private readonly JsonSchema _strict;
    private readonly JsonSchema _plain;

    private OpenApi(JsonElement root)
    {
        _root = root;
        _strict = new JsonSchema(root, isStrict: true, IsDisputed);
        _plain = new JsonSchema(root, isStrict: false, IsDisputed);
    }

    /// <summary><see langword="null"/> where the description is not at hand.</summary>
    public static OpenApi? Instance => Loaded.Value;

    /// <summary>What a request breaks; where it is strict, a field that is not described breaks it too.</summary>
    public string? Request(string method, string path, JsonElement body, bool isStrict, Ledger ledger)
    {
        if (Operation(method, path) is not { } operation)
            return $"there is no {method} {path}";
        if (!operation.TryGetProperty("requestBody", out var request))
            return null;
        ledger.Count($"{Book} requests");
        return (isStrict ? _strict : _plain).Fault(body, Schema(request.GetProperty("content")));
    }

    /// <summary>What a response breaks.</summary>
    public string? Response(string method, string path, int status, JsonElement body, Ledger ledger)
    {
        if (Operation(method, path) is not { } operation)
            return null;
        ledger.Count($"{Book} responses");
        var responses = operation.GetProperty("responses");
        if (
            !responses.TryGetProperty(status.ToString(), out var response)
            && !responses.TryGetProperty($"{status.ToString()[0]}XX", out response)
        )
            return status >= 500 ? null : $"{status} is not described";
        if (response.TryGetProperty("$ref", out var reference))
            response = reference.GetString()![2..].Split('/').Aggregate(_root, (at, name) => at.GetProperty(name));
        return response.TryGetProperty("content", out var content) ? _plain.Fault(body, Schema(content)) : null;
    }

    /// <summary>
    /// Where the description and Discord's prose disagree, the prose holds, as the description's own authors ask: permissions
    /// and the codes of form errors are strings, and content that gives way to components is taken away by null.
    /// </summary>
    private static bool IsDisputed(string place, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null && place == "$.data.content"
        || value.ValueKind == JsonValueKind.String
            && (
                place.EndsWith(".default_member_permissions", StringComparison.Ordinal)
                || place.EndsWith("].code", StringComparison.Ordinal)
                    && place.Contains("._errors[", StringComparison.Ordinal)
            );

    private static JsonElement Schema(JsonElement content) =>
        content.GetProperty("application/json").GetProperty("schema");

    private JsonElement? Operation(string method, string path) =>
        _root.GetProperty("paths").TryGetProperty(path, out var found)
        && found.TryGetProperty(method.ToLowerInvariant(), out var operation)
            ? operation
            : null;

    private static OpenApi? Load()
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("BOT_SHARED_DATA") is { Length: > 0 } named)
            folders.Add(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            folders.Add(Path.Combine(folder.FullName, "shared"));
        return
            folders
                .Select(folder => Path.Combine(folder, "protocols", "discord-openapi.json"))
                .FirstOrDefault(File.Exists)
                is { } file
            ? new OpenApi(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)
            : null;
    }
}
