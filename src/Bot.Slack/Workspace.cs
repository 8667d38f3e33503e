using Bot.Chat.Platforms;
using Bot.Slack.WebApi;

namespace Bot.Slack;

/// <summary>
/// One installation: a workspace with the bot's token there. A token that ends is renewed before it does. Once Slack has
/// called it dead nothing more is asked with it. Safe for any number of threads.
/// </summary>
/// <param name="renew">Gets a token in place of one that ends; whether it is over decides whether another's renewal is waited for.</param>
internal sealed class Workspace(
    string team,
    AccessToken token,
    string botUser,
    string botId,
    string? scopes,
    DateTimeOffset installedAt,
    Action<string> died,
    Func<AccessToken, bool, CancellationToken, Task<AccessToken>>? renew = null
)
{
    // Slack's tokens live for twelve hours.
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _renewing = new(1);
    private volatile AccessToken _token = token;
    private string? _death;
    private volatile string? _scopes = scopes;

    public string Team => team;

    /// <summary>A secret: for requests alone.</summary>
    public AccessToken Token => _token;

    /// <summary>Whether the token ends and can be renewed.</summary>
    public bool Rotates => renew is not null && _token.EndsAt is not null;

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

    /// <summary>Whether the token is to be renewed though it still holds.</summary>
    public bool EndsSoon(DateTimeOffset now) => Rotates && _token.EndsAt - now < Early;

    /// <summary>
    /// Puts another token in the place of one that ends; once, however many have noticed. Throws where Slack cannot be asked
    /// or will not renew it.
    /// </summary>
    /// <param name="isOver">Whether Slack takes it no more; otherwise it goes on where another process renews it just now.</param>
    public async Task RenewAsync(AccessToken ended, bool isOver, CancellationToken cancellationToken)
    {
        await _renewing.WaitAsync(cancellationToken);
        try
        {
            if (_token == ended && renew is not null)
                _token = await renew(ended, isOver, cancellationToken);
        }
        finally
        {
            _renewing.Release();
        }
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
