namespace Bot.Local.Web.Serving;

/// <summary>What the page sends when somebody says or asks something. The key makes a request sent twice one request.</summary>
internal sealed record SayRequest(string Line, string? Key);
