using System.Diagnostics;
using Bot.Storage.Connections;
using Bot.Storage.Events;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage.Tests.Support;

/// <summary>A second process on the same database: this very program, started again with something to do.</summary>
public static class OtherProcess
{
    public const string Word = "other-process";

    /// <summary>Starts it; the last word is the connection string.</summary>
    public static Process Start(params string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(OtherProcess).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(program, [Word, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Lets it go and gives all it writes.</summary>
    public static async Task<string> FinishAsync(Process process)
    {
        await process.StandardInput.WriteLineAsync("go");
        await process.StandardInput.FlushAsync(Some.Cancellation);
        var said = await process.StandardOutput.ReadToEndAsync(Some.Cancellation);
        await process.WaitForExitAsync(Some.Cancellation);
        Assert.Equal(0, process.ExitCode);
        return said.Trim();
    }

    /// <summary>What the other process does.</summary>
    public static async Task<int> RunAsync(string[] words)
    {
        await using var database = Database.At(words[^1]);
        // Wait for the word to go, so that several start at the same moment.
        await Console.In.ReadLineAsync();
        switch (words)
        {
            case ["prepare", _]:
                await database.PrepareAsync(CancellationToken.None);
                break;
            case ["claim", var key, var count, _]:
                Console.WriteLine(await ClaimAsync(new SeenEvents(database), key, int.Parse(count)));
                break;
            case ["hold", var name, _]:
                await HoldAsync(new Leases(database, TimeProvider.System, NullLogger<Leases>.Instance), name);
                break;
            case ["talk", var group, _]:
                await TalkAsync(new Talk(database), new RoomKey("local", group, "reading"));
                break;
            case ["settings", var group, var which, _]:
                await SetAsync(new RoomSettingsStore(database), new RoomKey("local", group, "reading"), which);
                break;
            default:
                return 2;
        }
        return 0;
    }

    private static async Task<int> ClaimAsync(SeenEvents seen, string key, int count)
    {
        var claimed = 0;
        for (var i = 0; i < count; i++)
            if (await seen.TryClaimAsync($"{key}/{i}", Some.Now, TimeSpan.FromHours(1), CancellationToken.None))
                claimed++;
        return claimed;
    }

    /// <summary>Talks until it is killed, and tells each number only when its message is committed.</summary>
    private static async Task TalkAsync(Talk talk, RoomKey room)
    {
        while (true)
        {
            var message = await talk.AppendAsync(room, Some.Draft("\"again\""), Some.Now, CancellationToken.None);
            Console.WriteLine(message.Sequence);
        }
    }

    /// <summary>Holds it until it is killed.</summary>
    private static Task HoldAsync(Leases leases, string name) =>
        leases.RunAsync(
            name,
            () => { },
            () => { },
            held =>
            {
                Console.WriteLine("held");
                return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, held);
            },
            CancellationToken.None
        );

    private static async Task SetAsync(RoomSettingsStore settings, RoomKey room, string which)
    {
        for (var i = 1; i <= 50; i++)
            if (which == "horizon")
                await settings.SetHorizonAsync(room, i, CancellationToken.None);
            else
                await settings.SetThreadAsync(room, $"{i}", CancellationToken.None);
    }
}
