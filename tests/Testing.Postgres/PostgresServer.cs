using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Testing.Postgres;

/// <summary>
/// A PostgreSQL server for one test run, started at the first use on a free loopback port. It stops when it is disposed of
/// and also when the test run is killed. Safe for any number of threads; made for an assembly fixture.
/// </summary>
/// <remarks>
/// Where PostgreSQL is not installed the asking test is skipped with the reason, or fails where <c>CI</c> is <c>true</c>.
/// </remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _starting = new(1, 1);
    private Process? _process;
    private int _port;
    private int _databases;

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var create = connection.CreateCommand();
        create.CommandText = $"create database {name}";
        await create.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await StopAsync(_process);
        _starting.Dispose();
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Pooling={database != "postgres"}";

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_process is { HasExited: false })
                return;
            var programs = FindPrograms();
            // Between finding a free port and taking it another program may come first.
            for (var tries = 1; _process is null; tries++)
            {
                _port = FreePort();
                var process = Process.Start(CommandLine(programs, _port))!;
                if (await AnswersAsync(process, cancellationToken))
                    _process = process;
                else if (tries == 3)
                    throw new InvalidOperationException(
                        $"PostgreSQL in {programs} does not start: {await StopAsync(process)}"
                    );
                else
                    await StopAsync(process);
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private static string FindPrograms()
    {
        var newest = Directory.Exists(Programs)
            ? Directory
                .EnumerateDirectories(Programs)
                .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
                .MaxBy(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : null;
        if (newest is not null)
            return Path.Combine(newest, "bin");
        const string Reason =
            $"PostgreSQL is not installed: nothing under {Programs} (Debian: apt-get install postgresql)";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Reason);
        else
            Assert.Skip(Reason);
        return "";
    }

    // PostgreSQL refuses to run as root, as which containers and CI often run.
    private static ProcessStartInfo CommandLine(string programs, int port)
    {
        string[] asPostgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"];
        string[] script = ["sh", "-c", Script(), "postgres.sh", programs, $"{port}"];
        string[] words = Environment.IsPrivilegedProcess ? [.. asPostgres, .. script] : script;
        return new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private async Task<bool> AnswersAsync(Process process, CancellationToken cancellationToken)
    {
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) is null)
            return false;
        var started = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(started) < Patience)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync(cancellationToken);
                return true;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
        return false;
    }

    /// <summary>Closes its input, waits until it has cleaned up, and gives what it had to say.</summary>
    private static async Task<string> StopAsync(Process process)
    {
        process.StandardInput.Close();
        var said = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        return said;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Script()
    {
        using var stream = typeof(PostgresServer).Assembly.GetManifestResourceStream("postgres.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
