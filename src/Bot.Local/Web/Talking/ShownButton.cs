namespace Bot.Local.Web.Talking;

/// <summary>A button as it hangs on a message.</summary>
/// <param name="State">Signed; or the name under which the store keeps it.</param>
internal sealed record ShownButton(string Label, string State);
