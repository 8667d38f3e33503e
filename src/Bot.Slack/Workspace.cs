using Bot.Chat.Platforms;
using Bot.Slack.WebApi;

namespace Bot.Slack;

/// <summary>
/// One installation: a workspace with the bot's token there. Once Slack has called the token dead nothing more is asked
/// with it. Safe for any number of threads.
/// </summary>
internal sealed class Workspace(
    string team,
    string token,
    string botUser,
    string botId,
    string? scopes,
    DateTimeOffset installedAt,
    Action<string> died
)
{
    private string? _death;
    private volatile string? _scopes = scopes;

    public string Team => team;

    /// <summary>A secret: for requests alone.</summary>
    public string Token => token;

    public string BotUser => botUser;

    public string BotId => botId;

    public DateTimeOffset InstalledAt => installedAt;

    public bool IsDead => Volatile.Read(ref _death) is not null;

    /// <summary>Whether the scope was granted, as far as Slack has told.</summary>
    public bool MayBeMissing(string scope) => _scopes is { } known && !known.Split(',').Contains(scope);

    public void LearnScopes(string? header)
    {
        if (!string.IsNullOrEmpty(header))
            _scopes = header.Replace(" ", "", StringComparison.Ordinal);
    }

    public void Die(string code)
    {
        if (Interlocked.CompareExchange(ref _death, code, null) is null)
            died(code);
    }

    public void ThrowIfDead()
    {
        if (Volatile.Read(ref _death) is { } code)
            throw new SlackException(
                PlatformFault.Removed,
                code,
                $"The bot's installation in this workspace has ended ({code})."
            );
    }

    public override string ToString() => team;
}
