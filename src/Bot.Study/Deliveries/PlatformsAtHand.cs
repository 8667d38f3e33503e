using Bot.Chat.Platforms;

namespace Bot.Study.Deliveries;

/// <summary>
/// The platforms of this process by name. Looked for when first asked, since platforms know the commands and commands
/// ask platforms.
/// </summary>
public sealed class PlatformsAtHand(Func<IEnumerable<IChatPlatform>> platforms)
{
    private readonly Lazy<Dictionary<string, IChatPlatform>> _byName = new(() =>
        platforms().ToDictionary(platform => platform.Name)
    );

    /// <summary><see langword="null"/> where this process does not serve it, as at the terminal.</summary>
    public IChatPlatform? Find(string name) => _byName.Value.GetValueOrDefault(name);
}
