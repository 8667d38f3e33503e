using Bot.Chat.Replies;

namespace Bot.Local.Web.Talking;

/// <summary>What the page itself is told of a request; everything else it sees in the talk.</summary>
/// <param name="Complaint">Why nothing was done, as a sentence for the member.</param>
/// <param name="Form">The form to open.</param>
/// <param name="FormState">What the form is sent back with.</param>
internal sealed record Outcome(Phrase? Complaint = null, Form? Form = null, string? FormState = null)
{
    public static readonly Outcome Done = new();

    public static Outcome Refused(Phrase complaint) => new(complaint);
}
