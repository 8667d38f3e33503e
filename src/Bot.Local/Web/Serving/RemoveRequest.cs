namespace Bot.Local.Web.Serving;

/// <summary>A message to take away.</summary>
internal sealed record RemoveRequest(long Sequence);
