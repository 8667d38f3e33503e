using System.Text;
using Bot.Chat.Replies;
using Testing.Platforms;
using Testing.Platforms.Discussions;

namespace Bot.Local.Tests.Discussions;

/// <summary>A stage on which everything has been played, and some words have come through in one place.</summary>
internal sealed class LeakyStage(string place, string words) : IDiscussionStage
{
    public const string Id = "m4711";

    public Task<SeenForm?> TypeAsync(Actor who, string line) => throw new NotSupportedException();

    public Task<SeenForm?> PressAsync(Actor who, Seen message, string label) => throw new NotSupportedException();

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        throw new NotSupportedException();

    public Task PassAsync(TimeSpan time) => throw new NotSupportedException();

    public Task SettleAsync() => throw new NotSupportedException();

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who) =>
        Task.FromResult<IReadOnlyList<Seen>>([
            new Seen(
                "1",
                At("text"),
                IsPrivate: false,
                [At("button")],
                [new ReplyFile($"{At("file name")}.md", "text/markdown", Encoding.UTF8.GetBytes(At("file")))],
                [At("picture")]
            ),
        ]);

    public Task<IReadOnlyList<string>> GetsAsync(Actor who) =>
        Task.FromResult<IReadOnlyList<string>>([$"{{\"value\":\"ask?by={At("state")}\"}}"]);

    public Task<string> IdOfAsync(Actor who) => Task.FromResult(Id);

    public Task<string> MetricsAsync() => Task.FromResult($"questions_total{{by=\"{At("metric")}\"}} 1");

    public Task<string> LogAsync() => Task.FromResult($"A question was asked by {At("log")}.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string At(string here) => here == place ? words : "nobody";
}
