namespace Bot.Local.Web.Serving;

/// <summary>The text half, drawn anew where it is another one than the page shows.</summary>
internal sealed record TextAnswer(string Stamp, string? Html);
