namespace Bot.Slack.Wire;

/// <summary>Whoever did it.</summary>
internal sealed record Person(string? Id, string? Name, string? Username, string? TeamId);
