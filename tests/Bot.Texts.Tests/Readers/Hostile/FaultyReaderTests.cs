using System.Diagnostics;
using System.Text;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;

namespace Bot.Texts.Tests.Readers.Hostile;

/// <summary>What a fault in a parser does to the program that started it: nothing.</summary>
[Collection(Alone.Name)]
public sealed class FaultyReaderTests
{
    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        Time = TimeSpan.FromSeconds(4),
        MemoryBytes = 100 << 20,
        Characters = 1_000_000,
    };

    [Theory]
    [InlineData("loop", RefusalName.TooSlow)]
    [InlineData("overflow", RefusalName.Crashed)]
    [InlineData("memory", RefusalName.TooMuchMemory)]
    [InlineData("flood", RefusalName.Crashed)]
    [InlineData("lie", RefusalName.Crashed)]
    [InlineData("throw", RefusalName.Broken)]
    [InlineData("exit", RefusalName.Crashed)]
    public async Task A_fault_in_a_reader_is_a_refusal_and_the_next_file_is_read(string fault, RefusalName expected)
    {
        var before = Process.GetCurrentProcess().Threads.Count;
        Assert.Equal(expected, (await ReadAsync(fault)).Refusal?.Name);
        Assert.Equal("The next text.", (await ReadAsync("The next text.")).Draft?.Source);
        Assert.InRange(Process.GetCurrentProcess().Threads.Count, 1, before + 40);
    }

    [Fact]
    public async Task The_reading_process_sees_nothing_of_the_settings_and_secrets_of_the_bot()
    {
        Environment.SetEnvironmentVariable("Discord__Token", "secret");
        var seen = (await ReadAsync("secrets")).Draft!.Source;
        Environment.SetEnvironmentVariable("Discord__Token", null);
        Assert.Contains("PATH", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Discord", seen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_no_longer_waits_ends_the_reading_too()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var reading = Reading
            .Planted(Limits with { Time = TimeSpan.FromMinutes(5) })
            .ReadAsync("a.planted", new MemoryStream("loop"u8.ToArray()), _ => { }, stopping.Token);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static async Task<ReadingResult> ReadAsync(string words) =>
        await Reading
            .Planted(Limits)
            .ReadAsync(
                "a.planted",
                new MemoryStream(Encoding.UTF8.GetBytes(words)),
                _ => { },
                TestContext.Current.CancellationToken
            );
}
