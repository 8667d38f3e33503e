using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.Checks;

namespace Emulator.Discord.World;

/// <summary>A message as Discord keeps it.</summary>
public sealed class EmulatedMessage
{
    private const int Ephemeral = 64;
    private const int Loading = 128;
    private const int MadeOfComponents = 32768;

    public required string Id { get; init; }
    public required string Channel { get; init; }
    public required JsonObject Json { get; init; }
    public required TimeSpan CreatedAt { get; init; }
    public string? Nonce { get; init; }
    public bool IsDeleted { get; set; }
    public int Edits { get; set; }
    public Dictionary<string, byte[]> Files { get; set; } = [];

    public int Flags
    {
        get => Json["flags"]!.GetValue<int>();
        set => Json["flags"] = value;
    }

    /// <summary>Whether the bot wrote it, not one of the people.</summary>
    public bool IsOfBot => Json["author"]!["id"]!.GetValue<string>() == DiscordEmulator.Application;

    public bool IsPinned
    {
        get => Json["pinned"]!.GetValue<bool>();
        set => Json["pinned"] = value;
    }

    /// <summary>The roles whose people are notified.</summary>
    public IReadOnlyList<string> Pings =>
        [.. Json["mention_roles"]!.AsArray().Select(role => role!.GetValue<string>())];

    public bool IsEphemeral => (Flags & Ephemeral) != 0;

    public bool IsLoading => (Flags & Loading) != 0;

    public bool IsMadeOfComponents => (Flags & MadeOfComponents) != 0;

    public void Loaded() => Flags &= ~Loading;

    /// <summary>The markup of the message: its content, or its text components.</summary>
    public string Markup =>
        IsMadeOfComponents
            ? string.Join(
                '\n',
                Components.Where(one => Type(one) == 10).Select(one => one.GetProperty("content").GetString())
            )
            : Json["content"]?.GetValue<string>() ?? "";

    /// <summary>Every component, nested ones too.</summary>
    public IEnumerable<JsonElement> Components =>
        JsonSerializer.SerializeToElement(Json["components"]).EnumerateArray().SelectMany(ExtraRules.Nested);

    /// <summary>The labels of its buttons.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Components.Where(one => Type(one) == 2).Select(one => one.GetProperty("label").GetString()!)];

    /// <summary>The id of the button with that label.</summary>
    public string Button(string label) =>
        Components
            .First(one => Type(one) == 2 && one.GetProperty("label").GetString() == label)
            .GetProperty("custom_id")
            .GetString()!;

    private static int Type(JsonElement component) => component.GetProperty("type").GetInt32();
}
