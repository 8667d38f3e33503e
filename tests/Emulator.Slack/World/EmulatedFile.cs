namespace Emulator.Slack.World;

/// <summary>A file, from the moment an address for it was given out.</summary>
public sealed class EmulatedFile
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Length { get; init; }
    public required EmulatedWorkspace Workspace { get; init; }
    public string? AltText { get; init; }
    public string Title { get; internal set; } = "";
    public byte[]? Bytes { get; internal set; }
    public bool IsComplete { get; internal set; }

    /// <summary>Where it was shared: channel and <c>ts</c>.</summary>
    public List<(EmulatedChannel Channel, string Ts)> Shares { get; } = [];

    internal string Secret { get; init; } = Guid.NewGuid().ToString("N");
    internal TimeSpan CompletedAt { get; set; }

    internal JsonObject Json(bool isProcessed = true)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["name"] = Name,
            ["title"] = Title,
            ["size"] = Length,
            ["user"] = Workspace.BotUserId,
            ["created"] = 1_700_000_000,
            ["mode"] = "hosted",
            ["permalink"] = $"https://{Workspace.Domain}.slack.com/files/{Workspace.BotUserId}/{Id}",
        };
        if (AltText is not null)
            json["alt_txt"] = AltText;
        if (!isProcessed)
            return json;
        json["mimetype"] = Name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "text/plain";
        json["filetype"] = Path.GetExtension(Name).TrimStart('.');
        json["shares"] = Shared();
        return json;
    }

    private JsonObject Shared()
    {
        var shares = new JsonObject();
        foreach (var (channel, ts) in Shares)
        {
            var kind = channel.Kind == ChannelKind.Public ? "public" : "private";
            shares[kind] ??= new JsonObject();
            shares[kind]![channel.Id] = new JsonArray(new JsonObject { ["ts"] = ts });
        }
        return shares;
    }
}
