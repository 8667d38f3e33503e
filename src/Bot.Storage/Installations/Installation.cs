namespace Bot.Storage.Installations;

/// <summary>
/// One group's installation of an app that many groups share. The token is whatever its keeper made of it; the store
/// promises nothing about its secrecy.
/// </summary>
/// <param name="Scopes">What the group has granted, separated by commas.</param>
public sealed record Installation(string Token, string BotUser, string BotId, string Scopes, DateTimeOffset InstalledAt)
{
    /// <summary>What renews a token that ends, as its keeper made it; empty for one that does not.</summary>
    public string RefreshToken { get; init; } = "";

    /// <summary>When the token ends; <see langword="null"/> for one that does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    // A token, encrypted or not, belongs into no log.
    public override string ToString() => $"installation of {InstalledAt:O}";
}
