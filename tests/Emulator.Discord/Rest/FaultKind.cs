namespace Emulator.Discord.Rest;

/// <summary>What can go wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>An answer with a status and, where there is a code, Discord's error body.</summary>
    Status,

    /// <summary>Cloudflare's page in place of JSON.</summary>
    Html,

    /// <summary>A limit is reached.</summary>
    Limit,

    /// <summary>No answer ever comes.</summary>
    Hang,

    /// <summary>An answer of 64 MB, as long as anybody reads it.</summary>
    Flood,

    /// <summary>The connection breaks.</summary>
    Reset,
}
