using System.Text.Json.Nodes;
using Bot.Chat.Commands;
using Bot.Discord.Tests.Contract;
using Bot.Discord.Tests.Support;
using Bot.Storage;
using Bot.Study;
using Emulator.Discord;
using Emulator.Discord.Rest;
using Emulator.Discord.World;
using Microsoft.Extensions.DependencyInjection;
using Testing.Platforms;
using Testing.Platforms.Discussions;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Discussions;

/// <summary>
/// Discord as a stage: the whole program in a process, a channel of the emulator, and people who use what Discord offers. The
/// discussion has a clock of its own; Discord's goes on, so that its limits are the real ones.
/// </summary>
internal sealed class DiscordStage : IForgingStage
{
    // What a client knows of the commands, to send each option as what it is.
    private static readonly CommandTable Commands = new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddStorage("Data Source=never-opened.db")
        .AddStudy(() => throw new InvalidOperationException("Nobody reads here."), "")
        .BuildServiceProvider()
        .GetRequiredService<CommandTable>();

    private readonly StudyProgram _program;
    private readonly EmulatedChannel _channel;
    private readonly Dictionary<Actor, EmulatedMember> _members;
    private readonly Dictionary<string, EmulatedInteraction> _forms = [];

    private DiscordStage(StudyProgram program, EmulatedChannel channel, Dictionary<Actor, EmulatedMember> members) =>
        (_program, _channel, _members) = (program, channel, members);

    public DiscordEmulator Discord => _program.Discord;

    public static async Task<DiscordStage> OpenAsync()
    {
        var program = new StudyProgram($"{WholeDiscussion.Begins:O}");
        await program.InitializeAsync();
        return new DiscordStage(program, program.Discord.Room, []);
    }

    /// <summary>What somebody may do is counted anew for each channel.</summary>
    public IForgingStage Elsewhere(Actor moderator)
    {
        var members = new Dictionary<Actor, EmulatedMember>
        {
            [moderator] = Member(moderator) with { Permissions = EmulatedMember.Moderator },
        };
        return new DiscordStage(_program, Discord.AddChannel(Discord.Guild), members);
    }

    public Task<SeenForm?> TypeAsync(Actor who, string line)
    {
        var (call, complaint) = CommandLine.Read(line, Commands);
        Assert.True(call is not null, $"{complaint}");
        var definition = Commands.Find(call.Command)!.Definition;
        return RestAsync(
            Discord.AskIn(
                _channel,
                Member(who),
                call.Command,
                [.. call.Options.Select(option => (option.Key, Typed(definition.Find(option.Key)!, option.Value)))]
            )
        );
    }

    public Task<SeenForm?> PressAsync(Actor who, Seen message, string label) =>
        RestAsync(Discord.Press(Member(who), Message(message), label));

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        RestAsync(Discord.Submit(Member(who), _forms[form.Id], [.. fields.Select(field => (field.Key, field.Value))]));

    public IReadOnlyDictionary<string, string> StatesOf(Seen message)
    {
        var shown = Message(message);
        return message.Buttons.ToDictionary(label => label, shown.Button);
    }

    public Task ForgeAsync(Actor who, Seen message, string state) =>
        RestAsync(Discord.PressId(Member(who), Message(message), state));

    public Task OnMessageAsync(Actor who, string words, string label) =>
        RestAsync(Discord.AskOnMessage(Member(who), Discord.Say(_channel, DiscordEmulator.Ben, words), label));

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who)
    {
        var own = Discord
            .Asked.Where(asked => asked.Member.Id == Member(who).Id)
            .SelectMany(asked => asked.FollowUps.Append(asked.Original))
            .OfType<EmulatedMessage>()
            .Where(message => message.IsEphemeral)
            .Select(message => message.Id)
            .ToHashSet();
        IReadOnlyList<Seen> seen =
        [
            .. Discord
                .Messages.Where(message => message is { IsDeleted: false, IsOfBot: true })
                .Where(message => own.Contains(message.Id) || !message.IsEphemeral && message.Channel == _channel.Id)
                .Select(message => SeenMessage.Of(message, message.IsEphemeral)),
        ];
        return Task.FromResult(seen);
    }

    public Task PassAsync(TimeSpan time) => _program.Process.AskAsync(new(0, "pass") { Time = time });

    public Task SettleAsync() => _program.Process.AskAsync(new(0, "settle"));

    public Task<IReadOnlyList<string>> GetsAsync(Actor who) =>
        Task.FromResult<IReadOnlyList<string>>([
            .. Discord.Calls.Where(call => Reaches(call, Member(who))).Select(call => $"{call.Body}"),
        ]);

    public Task<string> IdOfAsync(Actor who) => Task.FromResult(Member(who).Id);

    public Task<string> MetricsAsync() => _program.Process.MetricsAsync();

    public Task<string> LogAsync() => _program.Process.LogAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    /// <summary>Whether what was sent is shown to this member: an answer to them, or something that is for all.</summary>
    private bool Reaches(RestCall call, EmulatedMember who)
    {
        var token = call.Ids.GetValueOrDefault("interaction_token") ?? call.Ids.GetValueOrDefault("webhook_token");
        var asked = Discord.Asked.FirstOrDefault(one => one.Token == token);
        return asked is null || asked.Member.Id == who.Id || asked.Original is { IsEphemeral: false };
    }

    private EmulatedMessage Message(Seen seen) => Discord.Messages.First(message => message.Id == seen.Id);

    private EmulatedMember Member(Actor who)
    {
        if (!_members.TryGetValue(who, out var member))
            _members[who] = member = Discord.NewMember(who.Name, who.IsModerator);
        return member;
    }

    private async Task<SeenForm?> RestAsync(EmulatedInteraction asked)
    {
        await Eventually.IsTrueAsync(() => asked.Shown.IsCompleted, "an answer", 30);
        if (asked.Modal is null)
            return null;
        _forms[asked.Id] = asked;
        return SeenMessage.Form(asked);
    }

    private static JsonNode Typed(Option option, string value) =>
        option.Kind switch
        {
            OptionKind.Flag => value == "true",
            OptionKind.Number => int.Parse(value),
            _ => value,
        };
}
