namespace Bot.Local.Web.Serving;

/// <summary>A press of a button: on which message, and the state the button carries.</summary>
internal sealed record PressRequest(long Sequence, string State, string? Key);
