using System.Data.Common;
using DbUp.Engine;
using Medallion.Threading;

namespace Bot.Storage.Dialects;

/// <summary>The little in which the two databases differ. Safe for any number of threads.</summary>
internal abstract class Dialect : IAsyncDisposable
{
    /// <summary>For people, without any secret.</summary>
    public abstract string Description { get; }

    public abstract string SkipLocked { get; }

    /// <summary>What the name of a script for this database alone ends in; a script for both has one dot in its name.</summary>
    public abstract string ScriptSuffix { get; }

    public bool Runs(string script) =>
        script.Count(letter => letter == '.') == 1 || script.EndsWith(ScriptSuffix, StringComparison.Ordinal);

    /// <summary>Gives a number above zero when the list of scripts that have run is there.</summary>
    public abstract string JournalExists { get; }

    /// <summary>What must be there before a connection can be opened, such as a folder.</summary>
    public abstract Task MakeReadyAsync(CancellationToken cancellationToken);

    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Waits until this process may write; the caller disposes of its turn.</summary>
    public abstract Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps every other process from migrating until <paramref name="migrate"/> has returned. All scripts count together
    /// or not at all.
    /// </summary>
    public abstract Task MigrateAloneAsync(
        Func<DbUp.Builder.UpgradeEngineBuilder, DatabaseUpgradeResult?> migrate,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Waits until no other program on this database holds the name, and says so once where it has to wait;
    /// <see langword="null"/> where programs share no database. Throws <see cref="DbException"/> or
    /// <see cref="IOException"/> while the database is away.
    /// </summary>
    public abstract Task<IDistributedSynchronizationHandle?> HoldAsync(
        string name,
        Action standBy,
        CancellationToken cancellationToken
    );

    public abstract ValueTask DisposeAsync();
}
