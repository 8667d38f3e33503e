using System.Text;
using NSec.Cryptography;

namespace Bot.Discord.Interactions;

/// <summary>
/// Whether a request is Discord's: Ed25519 over the time stamp and the untouched body, compared in constant time, and made
/// within a few minutes of now (§6).
/// </summary>
internal sealed class SignatureCheck(DiscordOptions options, TimeProvider time)
{
    public const int LongestTimestamp = 20;
    private const int SignatureLength = 64;

    private readonly PublicKey? _key =
        options.PublicKey.Length == 64
            ? PublicKey.Import(
                SignatureAlgorithm.Ed25519,
                Convert.FromHexString(options.PublicKey),
                KeyBlobFormat.RawPublicKey
            )
            : null;

    /// <summary>Whether the headers could belong to a signed request of now, before its body is read.</summary>
    public bool CouldBe(string? signature, string? timestamp) =>
        signature is { Length: SignatureLength * 2 }
        && signature.All(char.IsAsciiHexDigit)
        && timestamp is { Length: > 0 and <= LongestTimestamp }
        && long.TryParse(timestamp, System.Globalization.NumberStyles.None, null, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= options.SignatureWindow.TotalSeconds;

    /// <param name="signed">The time stamp's characters, and the body behind them.</param>
    public bool IsDiscords(string signature, ReadOnlySpan<byte> signed) =>
        _key is not null && SignatureAlgorithm.Ed25519.Verify(_key, signed, Convert.FromHexString(signature));

    public static int WriteTimestamp(string timestamp, Span<byte> buffer) => Encoding.ASCII.GetBytes(timestamp, buffer);
}
