namespace Emulator.Slack.World;

/// <summary>A message as Slack keeps it. What somebody sees of it is a <see cref="Reading.SeenMessage"/>.</summary>
public sealed class EmulatedMessage
{
    private readonly List<string> _versions = [];

    public required string Ts { get; init; }
    public required EmulatedChannel Channel { get; init; }
    public string? User { get; init; }
    public string? ThreadTs { get; set; }
    public string Text
    {
        get;
        internal set => _versions.Add(field = value);
    } = "";
    public JsonArray? Blocks
    {
        get;
        internal set
        {
            field = value;
            _versions.Add(value?.ToJsonString() ?? "");
        }
    }
    public JsonObject? Metadata { get; internal set; }
    public bool IsFromBot { get; init; }

    /// <summary>The one user who sees it; <see langword="null"/> where everybody does.</summary>
    public string? OnlyFor { get; init; }

    public bool IsEphemeral => OnlyFor is not null;
    public bool IsDeleted { get; internal set; }
    public bool IsBroadcast { get; init; }
    public int Edits { get; internal set; }
    public List<EmulatedFile> Files { get; init; } = [];

    /// <summary>The fields that say how it was posted, such as <c>unfurl_links</c>.</summary>
    public JsonObject Posted { get; init; } = [];

    /// <summary>Every text and all blocks it ever had, as they came, oldest first.</summary>
    public IReadOnlyList<string> Versions => _versions;

    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;

    internal HashSet<(string Name, string User)> Reactions { get; } = [];

    internal JsonObject Json(bool withPayload = true)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["text"] = Text,
            ["user"] = User,
            ["ts"] = Ts,
            ["team"] = Channel.Workspace.Id,
        };
        if (IsFromBot)
        {
            json["bot_id"] = Channel.Workspace.BotId;
            json["app_id"] = SlackEmulator.AppId;
            json["bot_profile"] = new JsonObject
            {
                ["id"] = Channel.Workspace.BotId,
                ["app_id"] = SlackEmulator.AppId,
                ["name"] = "reading",
                ["deleted"] = false,
                ["team_id"] = Channel.Workspace.Id,
            };
        }
        else
            json["client_msg_id"] = Guid.NewGuid().ToString();
        if (Blocks is not null)
            json["blocks"] = Blocks.DeepClone();
        if (ThreadTs is not null)
            json["thread_ts"] = ThreadTs;
        if (IsBroadcast)
            json["subtype"] = "thread_broadcast";
        if (Edits > 0)
            json["edited"] = new JsonObject { ["user"] = User, ["ts"] = Ts };
        if (Files.Count > 0)
            json["files"] = new JsonArray([.. Files.Select(file => (JsonNode?)file.Json())]);
        if (Metadata is not null)
            json["metadata"] = withPayload
                ? Metadata.DeepClone()
                : new JsonObject { ["event_type"] = Metadata["event_type"]?.DeepClone() };
        return json;
    }
}
