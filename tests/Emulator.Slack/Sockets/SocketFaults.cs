namespace Emulator.Slack.Sockets;

/// <summary>What goes wrong with the connections to come; numbers count down.</summary>
public sealed class SocketFaults
{
    private readonly Lock _gate = new();

    /// <summary>How many connections are accepted and never greeted.</summary>
    public int NoHello { get; set; }

    /// <summary>How often the address to connect to is one that no socket can be opened at.</summary>
    public int WrongAddress { get; set; }

    /// <summary>How many connections are refused with a status instead of accepted.</summary>
    public int Refused { get; set; }

    /// <summary>How many connections break right after they were accepted.</summary>
    public int BrokenAtOnce { get; set; }

    /// <summary>How many connections are told to go right after hello.</summary>
    public int DisconnectedAtOnce { get; set; }

    /// <summary>How many connections are closed right after hello.</summary>
    public int ClosedAtOnce { get; set; }

    /// <summary>How many connections are told right after hello that there are too many.</summary>
    public int TooMany { get; set; }

    internal bool Take(Func<SocketFaults, int> left, Action<SocketFaults, int> set)
    {
        lock (_gate)
        {
            if (left(this) <= 0)
                return false;
            set(this, left(this) - 1);
            return true;
        }
    }
}
