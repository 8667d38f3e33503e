using System.Runtime.InteropServices;

namespace Bot.Texts.Readers.Apart;

/// <summary>
/// Limits that the system itself holds, where it has them: processor time, memory, no core files. Elsewhere the limit of
/// the runtime's heap and the deadline of the parent stand alone.
/// </summary>
internal static class ProcessLimits
{
    private const int Cpu = 0;
    private const int Data = 2;
    private const int Core = 4;

    /// <summary>What the runtime needs beside the heap: code, stacks, the file's own buffers.</summary>
    private const long BesideHeap = 512 << 20;

    public static void Apply(ReadingLimits limits)
    {
        if (!OperatingSystem.IsLinux())
            return;
        Set(Cpu, 2 * (long)Math.Ceiling(limits.Time.TotalSeconds));
        Set(Data, limits.MemoryBytes + BesideHeap);
        Set(Core, 0);
    }

    private static void Set(int what, long most)
    {
        var limit = new Limit { Soft = (ulong)most, Hard = (ulong)most };
        // A refusal means a stricter limit is already there.
        _ = SetLimit(what, in limit);
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int what, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
