using System.Collections.Concurrent;

namespace Bot.Local.Web.Guarding;

/// <summary>
/// How much one member can do: thirty writes at once, then three a second. Counts are kept in memory for as long as they
/// matter; safe for any number of threads.
/// </summary>
internal sealed class WriteLimits(TimeProvider time)
{
    private const double Most = 30;
    private const double EachSecond = 3;
    private const int Sweep = 2000;

    private readonly ConcurrentDictionary<string, (double Left, long At)> _members = new();

    public bool MayWrite(string member)
    {
        if (_members.Count > Sweep)
            Forget();
        var left = _members
            .AddOrUpdate(
                member,
                _ => (Most - 1, time.GetTimestamp()),
                (_, known) => (Left(known) - 1, time.GetTimestamp())
            )
            .Left;
        if (left >= 0)
            return true;
        _members[member] = (0, time.GetTimestamp());
        return false;
    }

    private double Left((double Left, long At) known) =>
        Math.Min(Most, known.Left + (time.GetElapsedTime(known.At).TotalSeconds * EachSecond));

    private void Forget()
    {
        foreach (var (member, known) in _members)
        {
            if (Left(known) >= Most)
                _members.TryRemove(member, out _);
        }
    }
}
