using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Slack.SocketMode;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Emulator.Slack;
using Emulator.Slack.Reading;
using Emulator.Slack.World;
using Testing.Platforms;

namespace Bot.Slack.Tests.Support;

/// <summary>A reading circle on the emulator with the bot in it; words for what tests do.</summary>
internal sealed class Circle : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly IEnumerable<ICommand> _commands;
    private readonly Action<SlackOptions>? _configure;
    private readonly SocketTimes? _times;
    private readonly SpokenLanguages? _languages;
    private readonly ApiTimes? _patience;

    private Circle(
        SlackEmulator slack,
        ContractCommands contract,
        IEnumerable<ICommand>? commands,
        Action<SlackOptions>? configure,
        SocketTimes? times,
        SpokenLanguages? languages,
        ApiTimes? patience
    )
    {
        (Slack, Commands, _configure, _times) = (slack, contract, configure, times);
        (_languages, _patience) = (languages, patience);
        _commands = commands ?? contract.All;
    }

    public SlackEmulator Slack { get; }

    public BotUnderTest Bot { get; private set; } = null!;

    public ContractCommands Commands { get; }

    public TestStore Store => _store;

    public EmulatedUser Ada => Slack.Ada;

    public EmulatedUser Ben => Slack.Ben;

    public EmulatedChannel Room => Slack.Room;

    public RoomId RoomId => Ids.Room(Slack.Workspace.Id, Room.Id);

    public static async Task<Circle> StartAsync(
        Deliveries deliveries = Deliveries.Socket,
        Action<SlackEmulator>? prepare = null,
        Action<SlackOptions>? configure = null,
        SocketTimes? times = null,
        IEnumerable<ICommand>? commands = null,
        bool isReady = true,
        SpokenLanguages? languages = null,
        ApiTimes? patience = null,
        VirtualClock? clock = null
    )
    {
        var slack = await SlackEmulator.StartAsync(clock);
        slack.Deliveries = deliveries;
        Grant(slack.Workspace);
        prepare?.Invoke(slack);
        var circle = new Circle(slack, new ContractCommands(), commands, configure, times, languages, patience);
        await circle.BeginAsync(isReady);
        return circle;
    }

    /// <summary>The scopes the bot asks for, and no others.</summary>
    public static void Grant(EmulatedWorkspace workspace)
    {
        workspace.Scopes.Clear();
        workspace.Scopes.UnionWith(SlackScopes.All);
    }

    public async Task<Gesture> AskAsync(EmulatedUser who, string line, EmulatedChannel? channel = null)
    {
        var gesture = await Slack.SlashAsync(who, channel ?? Room, $"/reading {line}");
        await Bot.RestAsync();
        return gesture;
    }

    public async Task<Gesture> PressAsync(EmulatedUser who, SeenMessage message, string label)
    {
        var gesture = await Slack.PressAsync(who, message, label);
        await Bot.RestAsync();
        return gesture;
    }

    /// <summary>Puts the clock forward once somebody waits for so long; afterwards they wait no more.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await Eventually.IsTrueAsync(() => Slack.Clock.IsWaitedFor(wait), $"the bot waits for {wait}");
        Slack.Clock.Jump(wait);
    }

    /// <summary>What the bot has said that somebody sees in a channel, outside threads.</summary>
    public IReadOnlyList<SeenMessage> Sees(EmulatedUser who, EmulatedChannel? channel = null) =>
        [.. Slack.Sees(who, channel ?? Room).Where(message => message.IsFromBot)];

    public IReadOnlyList<string> Texts(EmulatedUser who, EmulatedChannel? channel = null) =>
        [.. Sees(who, channel).Select(message => message.Text)];

    public IReadOnlyList<SeenMessage> SeesDirect(EmulatedUser who) =>
        [.. Slack.SeesDirect(who).Where(message => message.IsFromBot)];

    /// <summary>Tells the bot to stop, and puts the clock forward until it has.</summary>
    public async Task StopAsync()
    {
        var stopping = Bot.Service.StopAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(
            () =>
            {
                Slack.Clock.Jump(TimeSpan.FromMilliseconds(500));
                return stopping.IsCompleted;
            },
            "it stops"
        );
        await stopping;
    }

    public async Task RestartAsync()
    {
        await Bot.DisposeAsync();
        await BeginAsync(isReady: true);
    }

    public async ValueTask DisposeAsync()
    {
        Commands.Release();
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
        _store.Dispose();
    }

    private async Task BeginAsync(bool isReady)
    {
        // Tests put the clock forward; that is no silence.
        var times = _times ?? new SocketTimes { Silence = TimeSpan.FromDays(30) };
        Bot = await BotUnderTest.StartAsync(Slack, _commands, _store, _configure, times, _languages, _patience);
        if (isReady)
            await Bot.ReadyAsync();
    }
}
