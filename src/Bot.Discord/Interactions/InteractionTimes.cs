namespace Bot.Discord.Interactions;

/// <summary>What Discord's three seconds are divided into, from the moment the event is whole (§5.2).</summary>
internal static class InteractionTimes
{
    /// <summary>After this the member is told that an answer will come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>After this no form is waited for any more, so that the member can still be told.</summary>
    public static readonly TimeSpan FormDeadline = TimeSpan.FromSeconds(2.2);

    /// <summary>How long an event may wait for those before it in its room.</summary>
    public static readonly TimeSpan LongestQueue = TimeSpan.FromMilliseconds(500);
}
