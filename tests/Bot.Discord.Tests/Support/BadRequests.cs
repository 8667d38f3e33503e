using System.Text;
using Emulator.Discord;

namespace Bot.Discord.Tests.Support;

/// <summary>Requests that nearly are Discord's.</summary>
internal static class BadRequests
{
    public const int Kinds = 11;

    public static Task<HttpResponseMessage> SendAsync(DiscordEmulator discord, byte[] good, int kind, Random random)
    {
        var timestamp = discord.Timestamp();
        var signature = discord.Sign(timestamp, good);
        var body = good.ToArray();
        switch (kind)
        {
            case 0: // one bit of the body
                body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 1: // truncated
                body = body[..random.Next(body.Length)];
                break;
            case 2: // a hexadecimal digit of the signature
                var digits = new StringBuilder(signature);
                var at = random.Next(digits.Length);
                digits[at] = digits[at] == 'a' ? 'b' : 'a';
                signature = digits.ToString();
                break;
            case 3:
                signature = null;
                break;
            case 4:
                timestamp = null;
                break;
            case 5: // another time
                timestamp = (long.Parse(timestamp) + 1 + random.Next(100)).ToString();
                break;
            case 6: // a replay of an old one, well signed
                timestamp = (long.Parse(timestamp) - 400 - random.Next(100_000)).ToString();
                signature = discord.Sign(timestamp, body);
                break;
            case 10: // one of the future, well signed
                timestamp = (long.Parse(timestamp) + 400 + random.Next(100_000)).ToString();
                signature = discord.Sign(timestamp, body);
                break;
            case 7: // signed by nobody
                signature = Convert.ToHexStringLower(Bytes(random, 64));
                break;
            case 8: // too short
                signature = signature[..^random.Next(1, 128)];
                break;
            default: // more of it
                body = [.. body, .. Bytes(random, random.Next(1, 100))];
                break;
        }
        return discord.SendSignedAsync(body, signature, timestamp);
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
