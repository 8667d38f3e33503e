using System.Data.Common;
using Medallion.Threading;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Connections;

/// <summary>
/// What one program alone does at a time among all that share a PostgreSQL database, such as holding a connection to a
/// platform. A program that dies, however it dies, gives up what it held. On SQLite there is one program, which holds
/// everything. Safe for any number of threads.
/// </summary>
/// <remarks>
/// A lease keeps two programs from working side by side as a rule; for the seconds in which a lost one has not been noticed
/// there may be two. What must happen once is held by a unique key in the store, never by a lease.
/// </remarks>
public sealed class Leases(Database database, TimeProvider time, ILogger<Leases> log)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs <paramref name="work"/> when this program holds the lease. What it is given is cancelled when the lease is lost;
    /// then the lease is waited for and the work begins anew. Returns when the work has ended by itself or all is cancelled.
    /// </summary>
    /// <param name="standBy">Called whenever another program holds it.</param>
    /// <param name="notKnown">Called whenever the database cannot be asked who does; it is asked again.</param>
    public async Task RunAsync(
        string name,
        Action standBy,
        Action notKnown,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var lease = await TakeAsync(name, standBy, notKnown, cancellationToken);
            var lost = lease?.HandleLostToken ?? CancellationToken.None;
            using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lost);
            try
            {
                await work(held.Token);
                if (!lost.IsCancellationRequested)
                    return;
            }
            catch (OperationCanceledException)
                when (lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested) { }
            finally
            {
                await GiveBackAsync(lease);
            }
            Log.LeaseLost(log, name);
        }
    }

    private static async Task GiveBackAsync(IDistributedSynchronizationHandle? lease)
    {
        try
        {
            await (lease?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or IOException)
        {
            // Its connection is gone, and the lease with it.
        }
    }

    private async Task<IDistributedSynchronizationHandle?> TakeAsync(
        string name,
        Action standBy,
        Action notKnown,
        CancellationToken cancellationToken
    )
    {
        var hasWaited = false;
        while (true)
        {
            try
            {
                var lease = await database.HoldAsync(name, StandBy, cancellationToken);
                if (hasWaited)
                    Log.Holds(log, name);
                return lease;
            }
            catch (Exception error) when (error is DbException or IOException or TimeoutException or StorageException)
            {
                hasWaited = true;
                notKnown();
                Log.LeaseNotAsked(log, name, error.GetType().Name, AskAgain.TotalSeconds);
                await Task.Delay(AskAgain, time, cancellationToken);
            }
        }

        void StandBy()
        {
            if (!hasWaited)
                Log.StandsBy(log, name);
            hasWaited = true;
            standBy();
        }
    }
}
