namespace Bot.Local.Web.Serving;

/// <summary>The name a member wants to show.</summary>
internal sealed record NameRequest(string Name);
