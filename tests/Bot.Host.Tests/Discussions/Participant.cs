using System.Collections.Concurrent;
using System.Net;
using Bot.Local.Tests.Web;

namespace Bot.Host.Tests.Discussions;

/// <summary>Somebody at a browser who remembers what was confirmed to them.</summary>
internal class Participant(string address, int number)
{
    private static long _moments;

    public BrowserSeat Seat { get; } = new(address);

    public string Name => $"Kilian {number}";

    public ConcurrentBag<string> Asked { get; } = [];

    public Confirmed Hand { get; } = new();

    public Confirmed Vote { get; } = new();

    /// <summary>Between which moments the hand went up that is up now; <see langword="null"/> where that is not known.</summary>
    public (long From, long To)? Raised { get; private set; }

    public int Answers { get; private set; }

    protected Random Random { get; } = new(number);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task EnterAsync()
    {
        await Seat.OpenAsync();
        await WriteAsync("name", new { name = Name });
    }

    /// <summary>Does one thing after another until the program no longer answers.</summary>
    public async Task ActUntilItEndsAsync(OldBoard board)
    {
        while (await ActAsync(board))
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Next(20, 300)), TimeProvider.System, Cancel);
    }

    /// <summary>Whether it was confirmed.</summary>
    public async Task<bool> RaiseAsync(OldBoard board, bool isUp)
    {
        var from = Interlocked.Increment(ref _moments);
        var isNew = isUp && Hand is { IsCertain: true, IsSo: false };
        var state = board.States[isUp ? "Raise hand" : "Lower hand"];
        if (!await DoAsync(Hand, isUp, "press", new { message = board.Message, state }))
            return false;
        if (isNew)
            Raised = (from, Interlocked.Increment(ref _moments));
        else if (!isUp)
            Raised = null;
        return true;
    }

    /// <summary>How things stand after all; what was under way has come to something or not.</summary>
    public void Learn(bool isUp, bool hasVoted)
    {
        if (!Hand.IsCertain)
            Raised = null;
        Hand.Learn(isUp);
        Vote.Learn(hasVoted);
    }

    public async Task<bool> AskAsync(string question)
    {
        if (!await SayAsync($"/ask {question}"))
            return false;
        Asked.Add(question);
        return true;
    }

    protected virtual async Task<bool> ActAsync(OldBoard board)
    {
        var isUp = Random.Next(2) == 0;
        return Random.Next(3) switch
        {
            0 => await AskAsync($"Question {Guid.NewGuid():N} of {number}?"),
            1 => await RaiseAsync(board, isUp),
            _ => await DoAsync(Vote, isUp, "say", new { line = $"/discuss vote n:1 up:{(isUp ? "true" : "false")}" }),
        };
    }

    protected Task<bool> SayAsync(string line) => WriteAsync("say", new { line });

    protected async Task<bool> DoAsync(Confirmed thing, bool isSo, string act, object body)
    {
        thing.Try(isSo);
        if (!await WriteAsync(act, body))
            return false;
        thing.Answered();
        return true;
    }

    private async Task<bool> WriteAsync(string act, object body)
    {
        try
        {
            var isDone = (await Seat.WriteAsync(act, body)).Status == HttpStatusCode.OK;
            Answers += isDone ? 1 : 0;
            return isDone;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
