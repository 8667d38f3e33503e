using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Testing.Platforms;

/// <summary>
/// What every platform must do, whatever it is. A platform passes by one class that starts its harness; each test has a
/// room of its own.
/// </summary>
public abstract partial class PlatformContract : IAsyncLifetime
{
    private IPlatformHarness? _harness;

    protected ContractCommands Commands { get; } = new();

    protected IPlatformHarness Harness => _harness ?? throw new InvalidOperationException("The harness starts first.");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IChatPlatform Platform => Harness.Platform;

    public async ValueTask InitializeAsync() => _harness = await StartAsync(Commands);

    public async ValueTask DisposeAsync()
    {
        Commands.Release();
        if (_harness is not null)
            await _harness.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether a line that is no command can be sent at all; some clients offer only what there is.</summary>
    protected virtual bool TakesAnyLine => true;

    /// <summary>Whether the member sees at once that a late answer will come.</summary>
    protected virtual bool ShowsThatItThinks => false;

    /// <summary>Starts a platform with an empty room and these commands.</summary>
    protected abstract Task<IPlatformHarness> StartAsync(ContractCommands commands);

    private async Task<Seen> LastAsync(Actor who) => (await Harness.SeesAsync(who))[^1];

    private async Task<IReadOnlyList<string>> TextsAsync(Actor who) =>
        [.. (await Harness.SeesAsync(who)).Select(seen => seen.Text)];

    private static Reply Words(string words) =>
        new() { Visibility = Visibility.Room, Blocks = [ReplyBlock.Prose.Of(words)] };
}
