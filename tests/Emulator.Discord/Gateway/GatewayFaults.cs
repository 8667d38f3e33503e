namespace Emulator.Discord.Gateway;

/// <summary>What goes wrong with connections to come; each number counts down.</summary>
public sealed class GatewayFaults
{
    /// <summary>Connections on which nothing is ever said.</summary>
    public int NoHello { get; set; }

    /// <summary>Sessions that never begin.</summary>
    public int NoReady { get; set; }

    public int RefusedResumes { get; set; }

    /// <summary>Whether a refused session may be taken up again all the same: op 9 with true.</summary>
    public bool AreRefusalsResumable { get; set; }

    public int RefusedIdentifies { get; set; }

    /// <summary>Connections told to reconnect before Hello.</summary>
    public int ReconnectBeforeHello { get; set; }

    /// <summary>Whether heartbeats are answered.</summary>
    public bool NoAcknowledgements { get; set; }

    /// <summary>Whether every message is sent in pieces of this many bytes; 0 for whole ones.</summary>
    public int PieceLength { get; set; }

    internal bool Take(Func<GatewayFaults, int> read, Action<GatewayFaults, int> write)
    {
        var left = read(this);
        if (left > 0)
            write(this, left - 1);
        return left > 0;
    }
}
