using System.Text.RegularExpressions;
using Bot.Chat.Platforms;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Platforms;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Contract;

/// <summary>Discord for the contract: a channel of its own, people with Discord's own client in their hands.</summary>
internal sealed partial class DiscordHarness : IPlatformHarness
{
    private const string Interim = "The answer is in the room.";

    private readonly DiscordProgram _program;
    private readonly EmulatedChannel _channel;
    private readonly Dictionary<Actor, EmulatedMember> _members = [];
    private readonly Dictionary<string, EmulatedInteraction> _forms = [];
    private EmulatedChannel? _thread;
    private EmulatedInteraction? _late;

    private DiscordHarness(DiscordProgram program)
    {
        _program = program;
        _channel = Discord.AddChannel(Discord.Guild);
        Platform = new RemotePlatform(program.Process, "discord");
    }

    public IChatPlatform Platform { get; }

    public RoomId Room => new("discord", Discord.Guild.Id, _channel.Id);

    public bool HasThreads => true;

    private DiscordEmulator Discord => _program.Discord;

    public static async Task<DiscordHarness> StartAsync(DiscordProgram program)
    {
        await program.Process.AskAsync(new ProbeRequest(0, "hold"));
        return new DiscordHarness(program);
    }

    public async Task<SeenForm?> SendAsync(Actor who, string line, bool inThread = false)
    {
        var (command, options) = Typed(line);
        // The client offers what is registered and nothing else: other commands cannot be sent at all.
        if (!Discord.RegisteredNames.Contains(command.Split(' ')[0]))
            return null;
        var place = inThread ? _thread ??= Discord.AddChannel(Discord.Guild, type: 11, parent: _channel.Id) : _channel;
        return await RestAsync(Discord.AskIn(place, Member(who), command, options));
    }

    public async Task SendLateAsync(Actor who, string line)
    {
        var (command, options) = Typed(line);
        _late = await Discord.AskIn(_channel, Member(who), command, options).FirstAsync();
    }

    public async Task ArriveAsync()
    {
        await _program.Process.AskAsync(new ProbeRequest(0, "release"));
        await Eventually.IsTrueAsync(
            () =>
                _late is { Original: { } first }
                && (_late.FollowUps.IsEmpty ? !first.IsLoading && first.Markup != Interim : first.IsDeleted),
            "the late answer arrives"
        );
    }

    public Task<SeenForm?> AskOnMessageAsync(Actor who, Actor author, string words, string label)
    {
        Assert.Contains(label, Discord.RegisteredNames);
        return RestAsync(Discord.AskOnMessage(Member(who), Discord.Say(_channel, Member(author), words), label));
    }

    public Task PressAsync(Actor who, Seen message, string label) =>
        RestAsync(Discord.Press(Member(who), Discord.Messages.First(one => one.Id == message.Id), label));

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        RestAsync(Discord.Submit(Member(who), _forms[form.Id], [.. fields.Select(field => (field.Key, field.Value))]));

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who)
    {
        var member = Member(who);
        var own = Discord
            .Asked.Where(asked => asked.Member.Id == member.Id)
            .SelectMany(asked => asked.FollowUps.Append(asked.Original))
            .OfType<EmulatedMessage>()
            .Where(message => message.IsEphemeral)
            .Select(message => message.Id)
            .ToHashSet();
        var conversation = Discord.Conversation(member.Id).Id;
        IReadOnlyList<Seen> seen =
        [
            .. Discord
                .Messages.Where(message => message is { IsDeleted: false, IsOfBot: true })
                .Where(message =>
                    own.Contains(message.Id)
                    || message.Channel == conversation
                    || !message.IsEphemeral && (message.Channel == _channel.Id || message.Channel == _thread?.Id)
                )
                .Select(message => SeenMessage.Of(message, message.IsEphemeral || message.Channel == conversation)),
        ];
        return Task.FromResult(seen);
    }

    public Task<MemberId> IdOfAsync(Actor who) => Task.FromResult(new MemberId("discord", Member(who).Id));

    public Task RestartAsync() => _program.RestartAsync();

    /// <summary>The program and its Discord are the class's; only the room ends.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private EmulatedMember Member(Actor who)
    {
        if (!_members.TryGetValue(who, out var member))
            _members[who] = member = Discord.NewMember(who.Name, who.IsModerator);
        return member;
    }

    /// <summary>Waits until the answer is there, or the pressed message is gone.</summary>
    private async Task<SeenForm?> RestAsync(EmulatedInteraction asked)
    {
        await Eventually.IsTrueAsync(
            () => asked.Shown.IsCompleted || asked.Pressed is { IsDeleted: true },
            $"an answer; refused {string.Join(' ', asked.Refusals)}"
        );
        if (asked.Modal is null)
            return null;
        _forms[asked.Id] = asked;
        return SeenMessage.Form(asked);
    }

    private static (string Command, (string, System.Text.Json.Nodes.JsonNode)[] Options) Typed(string line)
    {
        var match = Line().Match(line);
        return (
            match.Groups["command"].Value,
            match.Groups["option"].Success ? [(match.Groups["option"].Value, match.Groups["value"].Value)] : []
        );
    }

    [GeneratedRegex(@"^/(?<command>[a-z]+)( (?<option>[a-z]+):(?<value>.*))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
