using Bot.Chat.Platforms;
using Emulator.Slack;
using Emulator.Slack.WebApi;

namespace Bot.Host.Tests.Deliveries;

/// <summary>The Slack emulator, over Socket Mode.</summary>
internal sealed class SlackGround : Ground
{
    private const string PostMethod = "chat.postMessage";

    private readonly SlackEmulator _slack;
    private int _rooms;

    private SlackGround(SlackEmulator slack) => _slack = slack;

    public static async Task<Ground> OpenAsync() => new SlackGround(await SlackEmulator.StartAsync());

    public override IReadOnlyDictionary<string, string> Environment => SettingsOf(_slack);

    public static IReadOnlyDictionary<string, string> SettingsOf(SlackEmulator slack) =>
        new Dictionary<string, string>
        {
            ["Slack__BotToken"] = SlackEmulator.BotToken,
            ["Slack__AppToken"] = SlackEmulator.AppToken,
            ["Slack__SigningSecret"] = SlackEmulator.SigningSecret,
            ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl,
        };

    public override MemberId Setter => new("slack", $"{_slack.Workspace.Id}:{_slack.Admin.Id}");

    public override RoomId NewRoom() => new("slack", _slack.Workspace.Id, _slack.AddChannel($"room-{_rooms++}").Id);

    public override int Requests(RoomId room) =>
        _slack.Calls.Count(call => call.Method == PostMethod && call.Text("channel") == room.Room);

    public override IReadOnlyList<string> Posts(RoomId room) =>
        [
            .. _slack
                .Messages.Where(message =>
                    message.Channel.Id == room.Room && message is { IsFromBot: true, IsDeleted: false }
                )
                .Select(message => message.Text),
        ];

    public override void Disturb(Trouble trouble)
    {
        if (trouble == Trouble.None)
            return;
        var kind = trouble switch
        {
            Trouble.SilenceAfterArrival => FaultKind.Hang,
            Trouble.BreakAfterArrival => FaultKind.Reset,
            _ => FaultKind.Html,
        };
        _slack.Script(new Fault(PostMethod, kind) { Status = 502, AfterExecution = trouble != Trouble.ErrorInstead });
    }

    /// <summary>Slack never knows a repeated post by itself.</summary>
    public override void Forget() { }

    public override ValueTask DisposeAsync() => _slack.DisposeAsync();
}
