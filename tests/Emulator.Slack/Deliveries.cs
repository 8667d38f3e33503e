namespace Emulator.Slack;

/// <summary>How payloads reach the app.</summary>
public enum Deliveries
{
    Socket,
    Http,
}
