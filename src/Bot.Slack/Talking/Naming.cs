using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Slack.Talking;

/// <summary>Short names made from long keys: the same key, the same name.</summary>
internal static class Naming
{
    public static string Short(string key) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 15));
}
