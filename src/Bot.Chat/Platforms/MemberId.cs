namespace Bot.Chat.Platforms;

/// <summary>A person on a platform. Two ids of one human being are two members.</summary>
public readonly record struct MemberId(string Platform, string Member)
{
    public override string ToString() => $"{Platform}/{Member}";
}
