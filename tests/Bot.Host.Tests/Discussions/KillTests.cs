using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using Bot.Browser.Tests;
using Bot.Chat.Platforms;
using Bot.Local.Tests.Web;
using Bot.Local.Web;
using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Discussions;

namespace Bot.Host.Tests.Discussions;

/// <summary>The program is killed in the middle of a discussion, ten times by default, a hundred with <c>BOT_LONG=1</c>.</summary>
public sealed class KillTests
{
    private const int Members = 8;
    private static readonly int Kills = Environment.GetEnvironmentVariable("BOT_LONG") == "1" ? 100 : 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_killed_at_any_moment_loses_nothing_that_it_confirmed()
    {
        await using var bot = await RunningBot.StartAsync(Cancel);
        var random = new Random(2024);
        using var mod = new BrowserSeat(bot.Address);
        await mod.OpenAsync(new Uri(bot.ModeratorLink).PathAndQuery);
        await mod.WriteAsync("say", new { line = "/discuss open passages:¶5-10 minutes:400" });
        var people = Enumerable.Range(1, Members).Select(number => new Person(bot.Address, number)).ToList();
        foreach (var person in people)
            await person.EnterAsync();
        // These buttons are never read again: they are as old as the discussion.
        var board = await BoardAsync(mod, _ => true);
        await using var database = Database.At($"Data Source={Path.Combine(bot.Data, "bot.db")}");

        for (var kill = 1; kill <= Kills; kill++)
        {
            var acting = people.ConvertAll(person => person.ActUntilItEndsAsync(board));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1200)), TimeProvider.System, Cancel);
            await bot.RestartAsync(Cancel);
            await Task.WhenAll(acting);

            var desk = new DiscussionDesk(new DiscussionLog(database), new BoardBell(), TimeProvider.System);
            var sitting = (await desk.LookAsync(StudyRoom.Room, Cancel))!;
            var asked = sitting.Discussion.Questions.GroupBy(one => one.Said.Words!).ToDictionary(one => one.Key);
            foreach (var person in people)
            {
                Assert.All(person.Asked, words => Assert.Single(asked[words]));
                var key = sitting.Names.KeyOf(new MemberId(StudyRoom.Platform, person.Seat.MemberId));
                var isUp = key is { } known && sitting.Discussion.Queue.Find(known) is not null;
                Assert.True(person.HandMayBe(isUp), $"Kill {kill}: the hand of {person.Name} is {isUp}.");
            }
            // The board goes on by itself, and its oldest buttons work.
            var first = sitting.Discussion.Queue.InOrder.FirstOrDefault();
            var name = first is null ? "Nobody has the floor" : sitting.Names.NameOf(first.Key);
            await BoardAsync(mod, text => text.Contains(name, StringComparison.Ordinal));
            foreach (var person in people.Take(2))
                Assert.True(await person.PressAsync(board, "Lower hand"));
        }
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills, {people.Sum(person => person.Asked.Count)} questions and {people.Sum(person => person.Pressed)} presses confirmed, none lost."
        );
        people.ForEach(person => person.Seat.Dispose());
    }

    /// <summary>The board as it stands in the talk, once it says what is expected.</summary>
    private static async Task<OldBoard> BoardAsync(BrowserSeat seat, Func<string, bool> says)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var page = await seat.OpenAsync();
            var board = page.QuerySelectorAll("#messages > article")
                .LastOrDefault(message =>
                    message.QuerySelectorAll("[data-state]").Any(one => one.TextContent == "Vote")
                );
            if (board is not null && says(board.TextContent))
                return new OldBoard(board);
            Assert.True(
                TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30),
                $"The board did not come back: {board?.TextContent}"
            );
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
    }

    private sealed class OldBoard(IElement board)
    {
        public long Message { get; } = long.Parse(board.Id![1..]);

        public Dictionary<string, string> States { get; } =
            board
                .QuerySelectorAll("[data-state]")
                .ToDictionary(button => button.TextContent, button => button.GetAttribute("data-state")!);
    }

    /// <summary>Somebody at a browser who remembers what was confirmed to them.</summary>
    private sealed class Person(string address, int number)
    {
        private readonly Random _random = new(number);
        private bool _isUp;
        private bool _isOpen;

        public BrowserSeat Seat { get; } = new(address);

        public string Name => $"Kilian {number}";

        public ConcurrentBag<string> Asked { get; } = [];

        public int Pressed { get; private set; }

        /// <summary>Whether that can be, after what was confirmed; what was under way may have come to something or not.</summary>
        public bool HandMayBe(bool isUp) => _isOpen || isUp == _isUp;

        public async Task EnterAsync()
        {
            await Seat.OpenAsync();
            await Seat.WriteAsync("name", new { name = Name });
        }

        public async Task ActUntilItEndsAsync(OldBoard board)
        {
            for (var act = 0; ; act++)
            {
                var isDone =
                    _random.Next(2) == 0 ? await AskAsync($"Question {Guid.NewGuid():N} of {number}?")
                    : _random.Next(2) == 0 ? await PressAsync(board, "Raise hand")
                    : await PressAsync(board, "Lower hand");
                if (!isDone)
                    return;
                await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(20, 300)), TimeProvider.System, Cancel);
            }
        }

        /// <summary>Whether it was confirmed.</summary>
        public async Task<bool> PressAsync(OldBoard board, string label)
        {
            _isOpen = true;
            if (!await WriteAsync("press", new { message = board.Message, state = board.States[label] }))
                return false;
            (_isOpen, _isUp) = (false, label == "Raise hand");
            Pressed++;
            return true;
        }

        private async Task<bool> AskAsync(string question)
        {
            if (!await WriteAsync("say", new { line = $"/ask {question}" }))
                return false;
            Asked.Add(question);
            return true;
        }

        private async Task<bool> WriteAsync(string act, object body)
        {
            try
            {
                return (await Seat.WriteAsync(act, body)).Status == HttpStatusCode.OK;
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                return false;
            }
        }
    }
}
