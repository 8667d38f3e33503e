namespace Bot.Slack.WebApi;

/// <summary>One request to the Web API. Fields without a value are left out.</summary>
/// <param name="Owner">The workspace or app whose limits count.</param>
/// <param name="AppToken">The app's own token, or one that is tried; empty where the workspace's is used, or none.</param>
internal sealed record ApiCall(ApiMethod Method, string Owner, string AppToken, (string Name, string? Value)[] Fields)
{
    /// <summary>Whose token it is; <see langword="null"/> for the app's own.</summary>
    public Workspace? Workspace { get; init; }

    public string? Channel { get; init; }

    public static ApiCall Of(Workspace workspace, ApiMethod method, params (string Name, string? Value)[] fields) =>
        new(method, workspace.Team, "", fields)
        {
            Workspace = workspace,
            Channel = fields.FirstOrDefault(field => field.Name == "channel").Value,
        };

    // Neither the token nor what is said belongs into a log.
    public override string ToString() => Method.Name;
}
