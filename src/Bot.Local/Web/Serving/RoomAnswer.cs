namespace Bot.Local.Web.Serving;

/// <summary>What the page is told of a request; what was said comes with the changes of the talk.</summary>
/// <param name="Complaint">Why nothing was done, as a sentence.</param>
/// <param name="Form">The form to open, drawn.</param>
/// <param name="Name">The name that is shown from now on.</param>
internal sealed record RoomAnswer(string? Complaint = null, string? Form = null, string? Name = null);
