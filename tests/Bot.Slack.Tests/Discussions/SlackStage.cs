using Bot.Slack.Tests.Contract;
using Bot.Slack.Translate;
using Emulator.Slack;
using Emulator.Slack.Reading;
using Emulator.Slack.World;
using Testing.Platforms;
using Testing.Platforms.Discussions;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Discussions;

/// <summary>
/// Slack as a stage: the whole program in a process, a channel of the emulator, and people who use what Slack offers. The
/// discussion has a clock of its own; Slack's goes on, so that its limits are the real ones.
/// </summary>
internal sealed class SlackStage : IForgingStage
{
    private readonly StudyProgram _program;
    private readonly EmulatedChannel _channel;
    private readonly SlackScreen _screen;
    private readonly Dictionary<Actor, EmulatedUser> _people;
    private readonly Dictionary<string, SeenView> _forms = [];

    private SlackStage(StudyProgram program, EmulatedChannel channel, Dictionary<Actor, EmulatedUser> people)
    {
        (_program, _channel, _people) = (program, channel, people);
        _screen = new SlackScreen(Slack, channel);
    }

    private SlackEmulator Slack => _program.Slack;

    public static async Task<SlackStage> OpenAsync()
    {
        var program = new StudyProgram($"{WholeDiscussion.Begins:O}");
        await program.InitializeAsync();
        return new SlackStage(program, program.Slack.Room, []);
    }

    /// <summary>Whoever made a channel moderates it.</summary>
    public IForgingStage Elsewhere(Actor moderator) =>
        new SlackStage(_program, Slack.AddChannel("elsewhere", creator: User(moderator)), _people);

    public Task<SeenForm?> TypeAsync(Actor who, string line) =>
        RestAsync(Slack.SlashAsync(User(who), _channel, $"/reading {line.TrimStart('/')}"));

    public Task<SeenForm?> PressAsync(Actor who, Seen message, string label) =>
        RestAsync(Slack.PressAsync(User(who), _screen.Messages(User(who)).Single(one => one.Ts == message.Id), label));

    public IReadOnlyDictionary<string, string> StatesOf(Seen message) =>
        Message(message)
            .Blocks!.Where(block => $"{block!["type"]}" == "actions")
            .SelectMany(block => block!["elements"]!.AsArray())
            .ToDictionary(button => $"{button!["text"]!["text"]}", button => $"{button!["value"]}");

    public Task ForgeAsync(Actor who, Seen message, string state) =>
        RestAsync(Slack.ForgePressAsync(User(who), Message(message), state));

    public Task OnMessageAsync(Actor who, string words, string label)
    {
        // Slack knows the shortcut by its command, people by its label; the manifest joins them.
        var command = label == "Add to minutes" ? "discuss add" : throw new ArgumentException(label, nameof(label));
        return RestAsync(Slack.MessageShortcutAsync(User(who), Slack.Say(Slack.Ben, _channel, words), command));
    }

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        RestAsync(
            Slack.SubmitAsync(User(who), FormOf(who, form), [.. fields.Select(field => (field.Key, field.Value))])
        );

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who) => Task.FromResult(_screen.Of(User(who)));

    public Task PassAsync(TimeSpan time) => _program.Process.AskAsync(new(0, "pass") { Time = time });

    public Task SettleAsync() => _program.Process.AskAsync(new(0, "settle"));

    public Task<IReadOnlyList<string>> GetsAsync(Actor who)
    {
        var user = User(who);
        return Task.FromResult<IReadOnlyList<string>>([
            .. _screen.Messages(user).SelectMany(seen => seen.Message.Versions),
            .. _screen.Messages(user).Select(seen => $"{seen.Message.Metadata}"),
            .. Slack
                .Gestures.Where(gesture => gesture.User == user)
                .SelectMany(gesture => gesture.View?.Versions ?? []),
        ]);
    }

    public Task<string> IdOfAsync(Actor who) => Task.FromResult(User(who).Id);

    public Task<string> MetricsAsync() => _program.Process.MetricsAsync();

    public Task<string> LogAsync() => _program.Process.LogAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Shown where the test fails: what the bot thought, and what it asked of Slack last.
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{await LogAsync()}\n{string.Join('\n', Slack.Calls.TakeLast(5).Select(call => $"{call.Method} {call.Status} {call.Error} {call.Arguments}"))}"
            );
        }
        finally
        {
            await _program.DisposeAsync();
        }
    }

    /// <summary>The form; whoever sends one that was opened for somebody else does not have that one's way back.</summary>
    private SeenView FormOf(Actor who, SeenForm form)
    {
        var view = _forms[form.Id];
        if (view.View.User != User(who))
        {
            var place = ViewPlace.Read($"{view.View.Json["private_metadata"]}")!;
            view.View.Json["private_metadata"] = (place with { ResponseUrl = null }).Write();
        }
        return view;
    }

    private EmulatedMessage Message(Seen seen) =>
        Slack.Messages.Single(message => message.Channel == _channel && message.Ts == seen.Id);

    private EmulatedUser User(Actor who)
    {
        if (!_people.TryGetValue(who, out var user))
            user = _people[who] = Slack.AddUser(who.Name, isAdmin: who.IsModerator);
        _channel.Members.Add(user.Id);
        return user;
    }

    private async Task<SeenForm?> RestAsync(Task<Gesture> acting)
    {
        var gesture = await acting;
        Assert.Null(gesture.Failure);
        await _program.Process.AskAsync(new(0, "rest"));
        if (gesture.View is not { IsOpen: true } || Slack.SeesModal(gesture.User!) is not { Fields.Count: > 0 } modal)
            return null;
        _forms[modal.View.Id] = modal;
        return new SeenForm(modal.View.Id, modal.Title, modal.Fields);
    }
}
