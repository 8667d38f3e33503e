namespace Bot.Study.Deliveries;

/// <summary>How long to wait before a delivery is tried again: from two seconds doubling to five minutes.</summary>
internal static class DeliveryBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static TimeSpan After(int tries)
    {
        var wait = First * Math.Pow(2, Math.Clamp(tries - 1, 0, 10));
        return wait < Longest ? wait : Longest;
    }
}
