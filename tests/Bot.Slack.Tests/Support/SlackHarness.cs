using System.Text.Json.Nodes;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Emulator.Slack;
using Emulator.Slack.Reading;
using Emulator.Slack.World;
using Testing.Platforms;

namespace Bot.Slack.Tests.Support;

/// <summary>Slack for the contract of all platforms: one channel of the emulator and the people in it.</summary>
internal sealed class SlackHarness : IPlatformHarness
{
    private readonly SlackEmulator _slack;
    private readonly TestStore _store = new();
    private readonly ContractCommands _commands;
    private readonly Dictionary<string, EmulatedUser> _people = [];
    private BotUnderTest _bot = null!;

    private SlackHarness(SlackEmulator slack, ContractCommands commands) => (_slack, _commands) = (slack, commands);

    public IChatPlatform Platform => _bot.Platform;

    public RoomId Room => Ids.Room(_slack.Workspace.Id, _slack.Room.Id);

    public bool HasThreads => true;

    public static async Task<SlackHarness> StartAsync(ContractCommands commands, Deliveries deliveries)
    {
        var slack = await SlackEmulator.StartAsync();
        slack.Deliveries = deliveries;
        Circle.Grant(slack.Workspace);
        var harness = new SlackHarness(slack, commands);
        foreach (var actor in (Actor[])[Actor.Ann, Actor.Ben, Actor.Moderator])
        {
            var user = slack.AddUser(actor.Name, isAdmin: actor.IsModerator);
            slack.Room.Members.Add(user.Id);
            harness._people[actor.Name] = user;
        }
        await harness.BeginAsync();
        return harness;
    }

    public async Task<SeenForm?> SendAsync(Actor who, string line, bool inThread = false)
    {
        var words = line.TrimStart('/');
        if (inThread)
        {
            var parent = _slack.Say(_people[who.Name], _slack.Room, "a thread");
            await _slack.MentionAsync(_people[who.Name], _slack.Room, words, parent.Ts);
        }
        else
            await _slack.SlashAsync(_people[who.Name], _slack.Room, $"/reading {words}");
        await _bot.RestAsync();
        return FormOf(who);
    }

    public async Task SendLateAsync(Actor who, string line)
    {
        await _slack.SlashAsync(_people[who.Name], _slack.Room, $"/reading {line.TrimStart('/')}");
        await Eventually.IsTrueAsync(() => _bot.Inbox.Pending == 1, "the command waits");
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        _slack.Clock.Jump(TimeSpan.FromSeconds(2));
    }

    public Task ArriveAsync() => _bot.RestAsync();

    public async Task<SeenForm?> AskOnMessageAsync(Actor who, Actor author, string words, string label)
    {
        var markup = words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        var message = _slack.Say(_people[author.Name], _slack.Room, markup);
        var command = _commands.All.Single(one => one.Definition.OnMessage?.Label == label).Definition.Name;
        await _slack.MessageShortcutAsync(_people[who.Name], message, command);
        await _bot.RestAsync();
        return FormOf(who);
    }

    public async Task PressAsync(Actor who, Seen message, string label)
    {
        var pressed = Everything(who).Single(seen => seen.Ts == message.Id);
        await _slack.PressAsync(_people[who.Name], pressed, label);
        await _bot.RestAsync();
    }

    public async Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields)
    {
        await _slack.SubmitAsync(
            _people[who.Name],
            _slack.SeesModal(_people[who.Name])!,
            [.. fields.Select(field => (field.Key, field.Value))]
        );
        await _bot.RestAsync();
    }

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who)
    {
        var all = Everything(who);
        // What lies in the thread of an answer and is only a file belongs to that answer.
        var attached = all.Where(message =>
                message.Files.Count > 0 && all.Any(other => other.IsFromBot && IsUnder(message, other))
            )
            .ToList();
        return Task.FromResult<IReadOnlyList<Seen>>([
            .. all.Except(attached).Select(message => Of(message, attached.Where(file => IsUnder(file, message)))),
        ]);
    }

    public Task<MemberId> IdOfAsync(Actor who) =>
        Task.FromResult(Ids.Member(_slack.Workspace.Id, _people[who.Name].Id));

    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        await BeginAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        _store.Dispose();
    }

    private async Task BeginAsync() =>
        _bot = await (await BotUnderTest.StartAsync(_slack, _commands.All, _store)).ReadyAsync();

    private SeenForm? FormOf(Actor who) =>
        _slack.SeesModal(_people[who.Name]) is { } modal
            ? new SeenForm(modal.View.Id, modal.Title, modal.Fields)
            : null;

    private List<SeenMessage> Everything(Actor who)
    {
        var user = _people[who.Name];
        var parents = _slack.Messages.Where(message => message.Channel == _slack.Room && message.ThreadTs is not null);
        return
        [
            .. _slack
                .Sees(user, _slack.Room)
                .Concat(
                    parents
                        .Select(message => message.ThreadTs!)
                        .Distinct()
                        .SelectMany(thread => _slack.SeesThread(user, _slack.Room, thread))
                )
                .Concat(_slack.SeesDirect(user))
                .Where(message => message.IsFromBot)
                .DistinctBy(message => (message.Message.Channel, message.Ts))
                .OrderBy(message => message.Ts, StringComparer.Ordinal),
        ];
    }

    private static bool IsUnder(SeenMessage message, SeenMessage parent) =>
        message != parent
        && message.Text.Length == 0
        && message.Message.ThreadTs == parent.Ts
        && message.Message.Channel == parent.Message.Channel;

    private Seen Of(SeenMessage message, IEnumerable<SeenMessage> attached) =>
        new(
            message.Ts,
            message.Text,
            message.IsPrivate,
            message.Buttons,
            [
                .. Pictures(message.Message.Blocks)
                    .Concat(message.Files)
                    .Concat(attached.SelectMany(one => one.Files))
                    .Select(file => new ReplyFile(file.Name, "", file.Bytes)),
            ],
            message.Pictures
        );

    private IEnumerable<EmulatedFile> Pictures(JsonArray? blocks) =>
        (blocks ?? [])
            .Select(block => block?["slack_file"]?["id"]?.GetValue<string>())
            .Where(id => id is not null)
            .Select(id => _slack.Files.Single(file => file.Id == id));
}
