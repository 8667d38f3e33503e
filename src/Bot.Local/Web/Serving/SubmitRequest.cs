namespace Bot.Local.Web.Serving;

/// <summary>A form that was filled in.</summary>
internal sealed record SubmitRequest(string State, Dictionary<string, string> Fields, string? Key);
