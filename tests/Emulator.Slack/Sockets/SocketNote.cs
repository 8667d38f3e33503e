namespace Emulator.Slack.Sockets;

/// <summary>Something that happened in Socket Mode.</summary>
/// <param name="What">
/// <c>connect</c>, <c>hello</c>, <c>envelope</c>, <c>ack</c>, <c>late-ack</c>, <c>stray-ack</c>, <c>disconnect</c>,
/// <c>close</c> (a close frame came from the app), <c>end</c>.
/// </param>
/// <param name="Connection">The number of the connection, from 1.</param>
public sealed record SocketNote(string What, int Connection, TimeSpan At, string Detail = "");
