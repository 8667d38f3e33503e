namespace Bot.Slack.WebApi;

/// <summary>A method with its tier (§1).</summary>
/// <param name="PerMinute">How many requests a workspace may make in a minute.</param>
/// <param name="IsRepeatable">Whether asking twice does no more than asking once.</param>
internal sealed record ApiMethod(string Name, int PerMinute, bool IsRepeatable = true)
{
    private const int Tier1 = 1;
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;
    private const int Special = 600;

    // A minute's worth may go at once, so the sustained rate is what counts; sockets are opened by a loop with its own pauses.
    public static readonly ApiMethod OpenSocket = new("apps.connections.open", Tier1 * 20);
    public static readonly ApiMethod Test = new("auth.test", Special);
    public static readonly ApiMethod Post = new("chat.postMessage", 300, IsRepeatable: false);
    public static readonly ApiMethod PostEphemeral = new("chat.postEphemeral", Tier4, IsRepeatable: false);
    public static readonly ApiMethod Update = new("chat.update", Tier3);
    public static readonly ApiMethod Delete = new("chat.delete", Tier3);
    public static readonly ApiMethod History = new("conversations.history", Tier3);
    public static readonly ApiMethod Replies = new("conversations.replies", Tier3);
    public static readonly ApiMethod Channel = new("conversations.info", Tier3);
    public static readonly ApiMethod OpenConversation = new("conversations.open", Tier3);
    public static readonly ApiMethod User = new("users.info", Tier4);
    public static readonly ApiMethod Users = new("users.list", Tier2);
    public static readonly ApiMethod Pin = new("pins.add", Tier2);
    public static readonly ApiMethod Unpin = new("pins.remove", Tier2);
    public static readonly ApiMethod OpenView = new("views.open", Tier4, IsRepeatable: false);
    public static readonly ApiMethod UpdateView = new("views.update", Tier4);
    public static readonly ApiMethod PublishView = new("views.publish", Tier4);
    public static readonly ApiMethod StartUpload = new("files.getUploadURLExternal", Tier4);
    public static readonly ApiMethod CompleteUpload = new("files.completeUploadExternal", Tier4, IsRepeatable: false);
    public static readonly ApiMethod DeleteFile = new("files.delete", Tier3);
    public static readonly ApiMethod Access = new("oauth.v2.access", Tier4, IsRepeatable: false);
}
