using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bot.Chat.Platforms;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Bot.Storage.Connections;
using Bot.Storage.Installations;
using Bot.Storage.Rooms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Bot.Slack;

/// <summary>
/// The workspaces the bot is installed in: the one whose token is configured, and those that were installed by link, whose
/// tokens lie encrypted in the store. No token is ever used for another workspace. Safe for any number of threads.
/// </summary>
internal sealed class Workspaces(
    SlackWeb web,
    SlackOptions options,
    SlackHealth health,
    InstallationStore store,
    GreetedGroups greeted,
    Departures departures,
    IDataProtectionProvider protection,
    TimeProvider time,
    ILogger<Workspaces> log
)
{
    // Longer than a request is ever given, waits for Slack's limits included: what renews a token works once.
    private static readonly TimeSpan RenewalTakes = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly IDataProtector _protector = protection.CreateProtector("Bot.Slack.Token");
    private readonly ConcurrentDictionary<string, Workspace> _known = new();
    private readonly SemaphoreSlim _asking = new(1);
    private volatile Workspace? _own;
    private volatile SlackException? _refusal;

    /// <summary>The workspace of that id; <see langword="null"/> where the bot is not installed (any more).</summary>
    public async Task<Workspace?> FindAsync(string team, CancellationToken cancellationToken)
    {
        if (await OwnOrNoneAsync(cancellationToken) is { } own && own.Team == team)
            return own;
        if (_known.TryGetValue(team, out var known) && !known.IsDead)
            return known;
        if (await store.FindAsync(Key(team), cancellationToken) is not { } installation)
            return null;
        // A token that died here may have been replaced or renewed by another process meanwhile.
        if (
            known is not null
            && installation.InstalledAt <= known.InstalledAt
            && TokenOf(installation).Value == known.Token.Value
        )
            return known;
        var read = Of(team, installation);
        return _known[team] = read;
    }

    /// <summary>As <see cref="FindAsync"/>, but throws what tells the caller that the bot is not there.</summary>
    public async Task<Workspace> GetAsync(string team, CancellationToken cancellationToken) =>
        await FindAsync(team, cancellationToken)
        ?? throw new SlackException(PlatformFault.Removed, "", "The bot is not installed in this workspace.");

    /// <summary>The workspace whose token is configured. Throws where Slack cannot be asked, or does not know the token.</summary>
    public async Task<Workspace?> OwnAsync(CancellationToken cancellationToken)
    {
        if (_own is not null || options.BotToken.Length == 0)
            return _own;
        if (_refusal is { } refusal)
            throw refusal;
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_own is not null)
                return _own;
            var answer = await web.TestAsync(options.BotToken, cancellationToken);
            var team = answer.TeamId ?? answer.EnterpriseId ?? "";
            await departures.ClearAsync(Key(team), cancellationToken);
            return _own = new Workspace(
                team,
                new AccessToken(options.BotToken),
                answer.UserId ?? "",
                answer.BotId ?? "",
                null,
                time.GetUtcNow(),
                code => Died(team, code)
            );
        }
        catch (SlackException error) when (error.Fault == PlatformFault.Removed)
        {
            _refusal = error;
            throw;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>A configured token that is void is no reason to leave the other workspaces alone.</summary>
    private async Task<Workspace?> OwnOrNoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await OwnAsync(cancellationToken);
        }
        catch (SlackException error) when (error.Fault == PlatformFault.Removed)
        {
            return null;
        }
    }

    /// <summary>Takes an installation in, in place of an earlier one of the same workspace.</summary>
    public async Task InstallAsync(string team, OAuthAnswer given, CancellationToken cancellationToken)
    {
        var answer = await web.TestAsync(given.AccessToken ?? "", cancellationToken);
        var installation = With(
            given,
            new Installation("", answer.UserId ?? "", answer.BotId ?? "", given.Scope ?? "", time.GetUtcNow())
        );
        await store.SaveAsync(Key(team), installation, cancellationToken);
        await departures.ClearAsync(Key(team), cancellationToken);
        _known[team] = Of(team, installation);
        Log.Installed(log, team);
    }

    /// <summary>How many workspaces have installed the app by link.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        store.CountAsync(Ids.Platform, cancellationToken);

    /// <summary>
    /// Ends an installation because Slack says so. The two messages that say it come in any order, and may come after the
    /// app was installed again (§5.4): where their time does not tell, the token itself is asked.
    /// </summary>
    public async Task EndAsync(string team, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await FindAsync(team, cancellationToken) is not { } workspace)
            return;
        // Event times are whole seconds; when the configured token was made nobody knows.
        if ((workspace == _own || workspace.InstalledAt >= at) && await IsAliveAsync(workspace, cancellationToken))
        {
            Log.LateFarewell(log, team);
            return;
        }
        workspace.Die("app_uninstalled");
        await greeted.RemoveAsync(Key(team), cancellationToken);
        await store.EndAsync(Key(team), time.GetUtcNow(), cancellationToken);
        await departures.NoteAsync(Key(team), time.GetUtcNow(), cancellationToken);
    }

    private async Task<bool> IsAliveAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            return (await web.TestAsync(workspace, cancellationToken)).Ok;
        }
        catch (SlackException error) when (error.Fault == PlatformFault.Removed)
        {
            return false;
        }
    }

    /// <summary>
    /// Gets the token that follows one that ends. Processes on one store do it one at a time, and the others take what that
    /// one got: what renews a token works once. Where the token still holds nobody waits for another.
    /// </summary>
    private async Task<AccessToken> RenewAsync(
        string team,
        AccessToken ended,
        bool isOver,
        CancellationToken cancellationToken
    )
    {
        while (await store.FindAsync(Key(team), cancellationToken) is { } installation)
        {
            var stored = TokenOf(installation);
            if (stored.Value != ended.Value)
                return stored;
            var now = time.GetUtcNow();
            var renews = installation.RefreshToken;
            if (await store.TryBeginRenewalAsync(Key(team), renews, now, now + RenewalTakes, cancellationToken))
                return await RenewAsync(team, installation);
            if (!isOver)
                return ended;
            await Task.Delay(LookAgain, time, cancellationToken);
        }
        throw new SlackException(PlatformFault.Removed, "", "The bot is not installed in this workspace.");
    }

    // What is got must not be lost, whoever is tired of waiting: nothing here can be cancelled.
    private async Task<AccessToken> RenewAsync(string team, Installation installation)
    {
        var renews = installation.RefreshToken;
        try
        {
            var answer = await web.RefreshAsync(Read(renews), CancellationToken.None);
            if (answer is not { AccessToken.Length: > 0, RefreshToken.Length: > 0 })
                throw new SlackException(PlatformFault.Unavailable, "", "Slack renewed a token and did not give it.");
            var renewed = With(answer, installation);
            await store.RenewAsync(Key(team), renews, renewed, CancellationToken.None);
            Log.Renewed(log, team, renewed.ExpiresAt);
            return TokenOf(renewed);
        }
        catch (SlackException)
        {
            await store.PutRenewalOffAsync(
                Key(team),
                renews,
                time.GetUtcNow() + BetweenRenewals,
                CancellationToken.None
            );
            throw;
        }
    }

    private Installation With(OAuthAnswer given, Installation installation) =>
        installation with
        {
            Token = _protector.Protect(given.AccessToken ?? ""),
            RefreshToken = given.RefreshToken is { Length: > 0 } refresh ? _protector.Protect(refresh) : "",
            ExpiresAt = given.ExpiresIn is { } seconds ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null,
        };

    private AccessToken TokenOf(Installation installation) => new(Read(installation.Token), installation.ExpiresAt);

    private string Read(string secret)
    {
        try
        {
            return _protector.Unprotect(secret);
        }
        catch (CryptographicException error)
        {
            throw new SlackException(
                PlatformFault.Removed,
                "",
                "The workspace's token cannot be read: the keys that encrypted it are not at hand.",
                error
            );
        }
    }

    private Workspace Of(string team, Installation installation) =>
        new(
            team,
            TokenOf(installation),
            installation.BotUser,
            installation.BotId,
            installation.Scopes,
            installation.InstalledAt,
            code => Died(team, code),
            installation.RefreshToken.Length > 0
                ? (ended, isOver, cancellationToken) => RenewAsync(team, ended, isOver, cancellationToken)
                : null
        );

    private void Died(string team, string code)
    {
        Log.InstallationEnded(log, team, code);
        if (_own?.Team == team)
            health.TokenIsDead($"the bot's installation has ended ({code}); install it again and set Slack__BotToken");
    }

    private static GroupKey Key(string team) => new(Incoming.Platform, team);
}
