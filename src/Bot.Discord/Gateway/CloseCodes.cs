namespace Bot.Discord.Gateway;

/// <summary>What the gateway's close codes mean (§2.8).</summary>
internal static class CloseCodes
{
    /// <summary>Ours, where the session is to be taken up again: anything but 1000 and 1001.</summary>
    public const int ComingBack = 4200;

    public static NextStep Next(int? code) =>
        code switch
        {
            4004 or 4010 or 4011 or 4012 or 4013 or 4014 => NextStep.Stop,
            1000 or 1001 or 4003 or 4007 or 4009 => NextStep.Identify,
            _ => NextStep.Resume,
        };

    public static string Words(int? code) =>
        code switch
        {
            null => "the connection broke",
            4004 => "the token is wrong (4004)",
            4010 => "the shard is wrong (4010)",
            4011 => "the bot is in too many servers for one shard (4011)",
            4012 => "this version of the gateway is gone (4012)",
            4013 => "the intents are wrong (4013)",
            4014 => "an intent is not allowed (4014)",
            _ => $"closed with {code}",
        };
}
