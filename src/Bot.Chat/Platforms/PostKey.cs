namespace Bot.Chat.Platforms;

/// <summary>
/// What makes a post of the bot's own accord this one and no other: made from what is due, never at random, so that a
/// post whose fate is unknown can be looked up. At most 25 characters of letters, digits and hyphens.
/// </summary>
public readonly record struct PostKey(string Value)
{
    public override string ToString() => Value;
}
