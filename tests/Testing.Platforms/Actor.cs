namespace Testing.Platforms;

/// <summary>Somebody in the contract's room. The harness makes a member of them when they first do or see something.</summary>
public sealed record Actor(string Name, bool IsModerator = false)
{
    public static readonly Actor Ann = new("Ann");
    public static readonly Actor Ben = new("Ben");
    public static readonly Actor Moderator = new("Mod", IsModerator: true);
}
