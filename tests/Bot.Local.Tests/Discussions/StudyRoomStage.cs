using Bot.Local.Tests.Web;
using Bot.Study.Deliveries;
using Bot.Study.Discussions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Testing.Platforms;
using Testing.Platforms.Discussions;

namespace Bot.Local.Tests.Discussions;

/// <summary>The study room as a stage: each actor sits at a browser of their own, and the whole study is there.</summary>
internal sealed class StudyRoomStage : IDiscussionStage
{
    private readonly FakeTimeProvider _time;
    private readonly StudyRoomHarness _harness;

    private StudyRoomStage(OpenRoom room, FakeTimeProvider time)
    {
        Room = room;
        _time = time;
        _harness = new StudyRoomHarness(room, time);
    }

    public OpenRoom Room { get; }

    public static async Task<StudyRoomStage> OpenAsync()
    {
        var time = Some.Clock();
        return new StudyRoomStage(await OpenRoom.WithStudyAsync(time), time);
    }

    public Task<SeenForm?> TypeAsync(Actor who, string line) => _harness.SendAsync(who, line);

    public Task<SeenForm?> PressAsync(Actor who, Seen message, string label) =>
        _harness.PressForFormAsync(who, message, label);

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        _harness.SubmitAsync(who, form, fields);

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who) => _harness.SeesAsync(who);

    public Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    public async Task SettleAsync()
    {
        await Room.Services.GetRequiredService<BoardKeeper>().RoundAsync(TestContext.Current.CancellationToken);
        await Room.Services.GetRequiredService<DeliveryRounds>().RunAsync(TestContext.Current.CancellationToken);
    }

    public Task<IReadOnlyList<string>> GetsAsync(Actor who) => _harness.GetsAsync(who);

    public async Task<string> IdOfAsync(Actor who) => (await _harness.IdOfAsync(who)).Member;

    public Task<string> MetricsAsync() => _harness.MetricsAsync();

    public Task<string> LogAsync() => Task.FromResult($"{Room.Log}");

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
