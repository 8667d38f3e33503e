using Bot.Chat.Platforms;
using Bot.Slack.Translate;
using Emulator.Slack;
using Emulator.Slack.World;
using Testing.Platforms;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>Slack for the contract: a channel of its own and people with Slack's own client in their hands.</summary>
internal sealed class SlackHarness : IPlatformHarness
{
    private readonly SlackProgram _program;
    private readonly ContractCommands _commands;
    private readonly EmulatedChannel _channel;
    private readonly SlackScreen _screen;
    private readonly Dictionary<string, EmulatedUser> _people = [];

    private SlackHarness(SlackProgram program, ContractCommands commands)
    {
        (_program, _commands) = (program, commands);
        foreach (var actor in (Actor[])[Actor.Ann, Actor.Ben, Actor.Moderator])
            _people[actor.Name] = Slack.AddUser(actor.Name, isAdmin: actor.IsModerator);
        _channel = Slack.AddChannel("contract");
        _screen = new SlackScreen(Slack, _channel);
        Platform = new RemotePlatform(program.Process, "slack");
    }

    public IChatPlatform Platform { get; }

    public RoomId Room => Ids.Room(Slack.Workspace.Id, _channel.Id);

    public bool HasThreads => true;

    private SlackEmulator Slack => _program.Slack;

    public static async Task<SlackHarness> StartAsync(SlackProgram program, ContractCommands commands)
    {
        await program.Process.AskAsync(new ProbeRequest(0, "hold"));
        return new SlackHarness(program, commands);
    }

    public async Task<SeenForm?> SendAsync(Actor who, string line, bool inThread = false)
    {
        var words = line.TrimStart('/');
        if (inThread)
        {
            var parent = Slack.Say(_people[who.Name], _channel, "a thread");
            await RestAsync(() => Slack.MentionAsync(_people[who.Name], _channel, words, parent.Ts));
        }
        else
            await RestAsync(() => Slack.SlashAsync(_people[who.Name], _channel, $"/reading {words}"));
        return await FormAsync(who);
    }

    public async Task SendLateAsync(Actor who, string line)
    {
        await Slack.SlashAsync(_people[who.Name], _channel, $"/reading {line.TrimStart('/')}");
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    public Task ArriveAsync() => RestAsync(() => _program.Process.AskAsync(new ProbeRequest(0, "release")));

    public async Task<SeenForm?> AskOnMessageAsync(Actor who, Actor author, string words, string label)
    {
        var markup = words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        var message = Slack.Say(_people[author.Name], _channel, markup);
        var command = _commands.All.Single(one => one.Definition.OnMessage?.Label == label).Definition.Name;
        await RestAsync(() => Slack.MessageShortcutAsync(_people[who.Name], message, command));
        return await FormAsync(who);
    }

    public Task PressAsync(Actor who, Seen message, string label) =>
        RestAsync(() =>
            Slack.PressAsync(
                _people[who.Name],
                _screen.Messages(_people[who.Name]).Single(seen => seen.Ts == message.Id),
                label
            )
        );

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        RestAsync(() =>
            Slack.SubmitAsync(
                _people[who.Name],
                Slack.SeesModal(_people[who.Name])!,
                [.. fields.Select(field => (field.Key, field.Value))]
            )
        );

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who) => Task.FromResult(_screen.Of(_people[who.Name]));

    public Task<MemberId> IdOfAsync(Actor who) => Task.FromResult(Ids.Member(Slack.Workspace.Id, _people[who.Name].Id));

    public Task RestartAsync() => _program.RestartAsync();

    /// <summary>The program and its Slack are the class's; only the room ends.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Waits until it is answered; what is acknowledged is in the program's hands.</summary>
    private async Task RestAsync(Func<Task> act)
    {
        await act();
        await _program.Process.AskAsync(new ProbeRequest(0, "rest"));
    }

    // The modal opens at once and loading; its fields come a moment later.
    private async Task<SeenForm?> FormAsync(Actor who)
    {
        var modal = Slack.SeesModal(_people[who.Name]);
        for (var look = 0; look < 100 && modal is { Fields.Count: 0 }; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            modal = Slack.SeesModal(_people[who.Name]);
        }
        return modal is null ? null : new SeenForm(modal.View.Id, modal.Title, modal.Fields);
    }
}
