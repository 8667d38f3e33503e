using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bot.Texts.Tests.Dates;

/// <summary>
/// How many times as much one piece of work costs as another. Both are done by turns and of each the median counts; on
/// Linux only the processor time of the thread itself does, so that a busy machine changes nothing.
/// </summary>
internal static class Growth
{
    private const int Turns = 3;
    private const int ThreadProcessorTime = 3;

    public static double Of(Action small, Action large)
    {
        small();
        large();
        var (few, many) = (new TimeSpan[Turns], new TimeSpan[Turns]);
        for (var turn = 0; turn < Turns; turn++)
            (few[turn], many[turn]) = (Cost(small), Cost(large));
        Array.Sort(few);
        Array.Sort(many);
        return many[Turns / 2] / few[Turns / 2];
    }

    private static TimeSpan Cost(Action work)
    {
        var before = Spent();
        work();
        return Spent() - before;
    }

    private static TimeSpan Spent()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetElapsedTime(0);
        if (ReadClock(ThreadProcessorTime, out var time) != 0)
            throw new InvalidOperationException("The system does not tell the thread's processor time.");
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out ClockTime time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ClockTime
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
