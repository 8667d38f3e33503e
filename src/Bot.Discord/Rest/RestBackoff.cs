namespace Bot.Discord.Rest;

/// <summary>How long to wait before asking again: longer each time, short where there is little patience.</summary>
internal static class RestBackoff
{
    public static TimeSpan After(int attempt, TimeSpan patience)
    {
        var longest = TimeSpan.FromTicks(patience.Ticks / 10);
        var wait = TimeSpan.FromMilliseconds(250 * Math.Pow(2, attempt - 1));
        return wait < longest ? wait : longest;
    }
}
