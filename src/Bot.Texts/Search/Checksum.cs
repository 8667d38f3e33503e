using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Texts.Search;

/// <summary>Tells a file that was damaged from one that was not. No protection against malice.</summary>
internal static class Checksum
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length * Prime;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = (BitOperations.RotateLeft(sum, 23) ^ word) * Prime;
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            sum = (BitOperations.RotateLeft(sum, 23) ^ rest) * Prime;
        return sum ^ (sum >> 32);
    }
}
