using Bot.Slack.Tests.Contract;
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
internal sealed class SlackStage : IDiscussionStage
{
    private readonly StudyProgram _program = new($"{WholeDiscussion.Begins:O}");
    private readonly Dictionary<Actor, EmulatedUser> _people = [];
    private readonly Dictionary<string, SeenView> _forms = [];

    private SlackEmulator Slack => _program.Slack;

    private SlackScreen Screen => new(Slack, Slack.Room);

    public static async Task<SlackStage> OpenAsync()
    {
        var stage = new SlackStage();
        await stage._program.InitializeAsync();
        return stage;
    }

    public Task<SeenForm?> TypeAsync(Actor who, string line) =>
        RestAsync(Slack.SlashAsync(User(who), Slack.Room, $"/reading {line.TrimStart('/')}"));

    public Task<SeenForm?> PressAsync(Actor who, Seen message, string label) =>
        RestAsync(Slack.PressAsync(User(who), Screen.Messages(User(who)).Single(one => one.Ts == message.Id), label));

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        RestAsync(Slack.SubmitAsync(User(who), _forms[form.Id], [.. fields.Select(field => (field.Key, field.Value))]));

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who) => Task.FromResult(Screen.Of(User(who)));

    public Task PassAsync(TimeSpan time) => _program.Process.AskAsync(new(0, "pass") { Time = time });

    public Task SettleAsync() => _program.Process.AskAsync(new(0, "settle"));

    public Task<IReadOnlyList<string>> GetsAsync(Actor who)
    {
        var user = User(who);
        return Task.FromResult<IReadOnlyList<string>>([
            .. Screen.Messages(user).SelectMany(seen => seen.Message.Versions),
            .. Screen.Messages(user).Select(seen => $"{seen.Message.Metadata}"),
            .. Slack
                .Gestures.Where(gesture => gesture.User == user)
                .SelectMany(gesture => gesture.View?.Versions ?? []),
        ]);
    }

    public Task<string> IdOfAsync(Actor who) => Task.FromResult(User(who).Id);

    public Task<string> MetricsAsync() => _program.Process.MetricsAsync();

    public Task<string> LogAsync() => _program.Process.LogAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private EmulatedUser User(Actor who)
    {
        if (_people.TryGetValue(who, out var user))
            return user;
        user = _people[who] = Slack.AddUser(who.Name, isAdmin: who.IsModerator);
        Slack.Room.Members.Add(user.Id);
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
