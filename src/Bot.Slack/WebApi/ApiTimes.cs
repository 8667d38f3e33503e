namespace Bot.Slack.WebApi;

/// <summary>How long the Web API is waited for.</summary>
internal sealed record ApiTimes
{
    /// <summary>For one try; a file may take longer.</summary>
    public TimeSpan TryFor { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan UploadFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For all tries and waits of one call together.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Before a post that was not found is looked for once more (§9).</summary>
    public TimeSpan LookAgain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A fresh picture cannot be shown before Slack has worked on it (§3.1).</summary>
    public IReadOnlyList<TimeSpan> PicturePauses { get; init; } =
    [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];
}
