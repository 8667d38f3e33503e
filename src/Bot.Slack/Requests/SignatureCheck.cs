using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Slack.Requests;

/// <summary>
/// Whether a request is Slack's: HMAC over the time stamp and the untouched body, compared in constant time, and made within
/// five minutes of now, before or after (§5.1).
/// </summary>
internal sealed class SignatureCheck(SlackOptions options, TimeProvider time)
{
    private const string Version = "v0=";
    private const int Digits = 64;
    private const int LongestTimestamp = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Whether the headers could belong to a signed request of now, before its body is read.</summary>
    public bool CouldBe(string? signature, string? timestamp) =>
        options.SigningSecret.Length > 0
        && signature is { Length: 3 + Digits }
        && signature.StartsWith(Version, StringComparison.Ordinal)
        && signature[Version.Length..].All(char.IsAsciiHexDigitLower)
        && timestamp is { Length: > 0 and <= LongestTimestamp }
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= Window.TotalSeconds;

    public bool IsSlacks(string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(options.SigningSecret)
        );
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return CryptographicOperations.FixedTimeEquals(
            hash.GetHashAndReset(),
            Convert.FromHexString(signature.AsSpan(Version.Length))
        );
    }
}
