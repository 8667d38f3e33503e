namespace Emulator.Slack.World;

/// <summary>A modal in front of somebody, or their home tab.</summary>
public sealed class EmulatedView
{
    private readonly List<string> _versions = [];

    public required string Id { get; init; }
    public required EmulatedUser User { get; init; }
    public required JsonObject Json
    {
        get;
        set
        {
            field = value;
            _versions.Add(value.ToJsonString());
        }
    }
    public string RootId { get; init; } = "";
    public string? PreviousId { get; init; }
    public string Hash { get; internal set; } = "";
    public bool IsOpen { get; internal set; } = true;

    /// <summary>What the last submission was told to correct, by block id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; internal set; } = new Dictionary<string, string>();

    /// <summary>Everything it ever was, as it came, oldest first.</summary>
    public IReadOnlyList<string> Versions => _versions;

    public string Type => Json["type"]!.GetValue<string>();
    public string Title => Json["title"]?["text"]?.GetValue<string>() ?? "";
    public string CallbackId => Json["callback_id"]?.GetValue<string>() ?? "";

    internal JsonArray Blocks => Json["blocks"] as JsonArray ?? [];

    internal JsonObject Sent(JsonObject? state = null)
    {
        var view = Json.DeepClone().AsObject();
        view["id"] = Id;
        view["team_id"] = User.Workspace.Id;
        view["hash"] = Hash;
        view["private_metadata"] ??= "";
        view["callback_id"] ??= "";
        view["external_id"] ??= "";
        view["clear_on_close"] ??= false;
        view["notify_on_close"] ??= false;
        view["root_view_id"] = RootId.Length > 0 ? RootId : Id;
        view["previous_view_id"] = PreviousId;
        view["app_id"] = SlackEmulator.AppId;
        view["app_installed_team_id"] = User.Workspace.Id;
        view["bot_id"] = User.Workspace.BotId;
        view["state"] = new JsonObject { ["values"] = state ?? [] };
        foreach (var (index, block) in (view["blocks"] as JsonArray ?? []).Index())
            block!["block_id"] ??= $"b{index}";
        return view;
    }
}
