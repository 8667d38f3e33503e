using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>The whole program in a process, connected to an emulator; the tests of a class share it, each in a channel of its own.</summary>
/// <param name="study">As in <see cref="ProbeProcess.Study"/>.</param>
public abstract class SlackProgram(Deliveries deliveries, string? study = null) : IAsyncLifetime
{
    internal SlackEmulator Slack { get; private set; } = null!;

    internal ProbeProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Slack = await SlackEmulator.StartAsync();
        Slack.Deliveries = deliveries;
        Circle.Grant(Slack.Workspace);
        Process = new ProbeProcess(Environment(Slack)) { Study = study };
        await StartAsync();
    }

    internal async Task RestartAsync()
    {
        await Process.KillAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Slack.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The settings of a bot of the emulator's.</summary>
    internal static Dictionary<string, string> Environment(SlackEmulator slack) =>
        new()
        {
            ["Web__Url"] = "http://127.0.0.1:0",
            ["Hooks__Url"] = "http://127.0.0.1:0",
            ["Slack__BotToken"] = SlackEmulator.BotToken,
            ["Slack__AppToken"] = SlackEmulator.AppToken,
            ["Slack__SigningSecret"] = SlackEmulator.SigningSecret,
            ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl,
            ["Slack__Transport"] = slack.Deliveries.ToString(),
        };

    private async Task StartAsync()
    {
        var greeted = Slack.Count("hello");
        var asked = Slack.CallsOf("auth.test");
        await Process.StartAsync();
        if (deliveries == Deliveries.Http)
            Slack.HooksUrl = new Uri(await Process.PrintedAsync("Web hooks"));
        else
            await Eventually.IsTrueAsync(() => Slack.Count("hello") > greeted, "the program is connected", 60);
        await Eventually.IsTrueAsync(() => Slack.CallsOf("auth.test") > asked, "it knows who it is", 60);
    }
}
