using AngleSharp.Dom;
using Bot.Browser.Tests;
using Bot.Chat.Platforms;
using Bot.Local.Tests.Web;
using Bot.Local.Web;
using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Discussions;
using Bot.Study.Discussions.State;
using Testing.Postgres;

namespace Bot.Host.Tests.Discussions;

/// <summary>The program is killed in the middle of a discussion, ten times by default, a hundred with <c>BOT_LONG=1</c>.</summary>
public sealed class KillTests(TestDatabases databases)
{
    private const int Members = 8;
    private static readonly int Tenth = Environment.GetEnvironmentVariable("BOT_LONG") == "1" ? 10 : 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Backend.Sqlite, 7)]
    [InlineData(Backend.Postgres, 3)]
    public async Task A_program_killed_at_any_moment_loses_nothing_that_it_confirmed(Backend backend, int tenths)
    {
        var connectionString = await databases.NewAsync(backend);
        await using var bot = await RunningBot.StartAsync(Cancel, connectionString);
        await using var database = Database.At(connectionString);
        var random = new Random(2024);
        var leader = new Leader(bot.Address);
        await leader.OpenAsync(bot.ModeratorLink);
        // Nothing is answered to them, so their page shows the board however long the others' have become.
        using var onlooker = new BrowserSeat(bot.Address);
        var people = Enumerable.Range(1, Members).Select(number => new Participant(bot.Address, number)).ToList();
        foreach (var person in people)
            await person.EnterAsync();
        Assert.True(await people[0].AskAsync("What is there to vote on?"));
        Assert.True(await leader.ApproveAsync());
        // These buttons are never read again: they are as old as the discussion.
        var board = await BoardAsync(onlooker, _ => true);

        var certain = 0;
        for (var kill = 1; kill <= tenths * Tenth; kill++)
        {
            leader.Waiting = people.Sum(person => person.Asked.Count);
            var acting = people.Append(leader).Select(person => person.ActUntilItEndsAsync(board)).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1200)), TimeProvider.System, Cancel);
            await bot.RestartAsync(Cancel);
            await Task.WhenAll(acting);

            var desk = new DiscussionDesk(new DiscussionLog(database), new BoardBell(), TimeProvider.System);
            var sitting = (await desk.LookAsync(StudyRoom.Room, Cancel))!;
            certain += people.Count(person => person.Hand.IsCertain) + people.Count(person => person.Vote.IsCertain);
            people.ForEach(person => Check(kill, person, sitting));
            Check(kill, leader, sitting.Discussion);
            CheckOrder(kill, people, sitting);

            // The board goes on by itself, and its oldest buttons work.
            var first = sitting.Discussion.Queue.InOrder.Take(3).Select(hand => sitting.Names.NameOf(hand.Key));
            var lines = first.Select((name, index) => $"{index + 1}. {name}").ToList();
            await BoardAsync(onlooker, text => lines.TrueForAll(text.Contains));
            foreach (var person in people.Take(2))
                Assert.True(await person.RaiseAsync(board, isUp: false));
        }
        // Whoever was cut off knows nothing; of most things there was one way only that they could be.
        Assert.True(certain > tenths * Tenth * Members, $"Only {certain} confirmed states were looked at.");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{tenths * Tenth} kills, {people.Sum(person => person.Asked.Count)} questions, {leader.Approved} approvals, {people.Append(leader).Sum(person => person.Answers)} answers in all, none lost."
        );
        foreach (var person in people.Append(leader))
            person.Seat.Dispose();
    }

    private static void Check(int kill, Participant person, Sitting sitting)
    {
        var questions = sitting.Discussion.Questions;
        Assert.All(person.Asked, words => Assert.Single(questions, question => question.Said.Words == words));
        var key = sitting.Names.KeyOf(new MemberId(StudyRoom.Platform, person.Seat.MemberId)) ?? 0;
        var isUp = sitting.Discussion.Queue.Find(key) is not null;
        var hasVoted = questions[0].Voters.Contains(key);
        Assert.True(person.Hand.MayBe(isUp), $"Kill {kill}: the hand of {person.Name} is {isUp}.");
        Assert.True(person.Vote.MayBe(hasVoted), $"Kill {kill}: the vote of {person.Name} is {hasVoted}.");
        person.Learn(isUp, hasVoted);
    }

    private static void Check(int kill, Leader leader, Discussion discussion)
    {
        var isPaused = discussion.PausedAt is not null;
        Assert.True(leader.Pause.MayBe(isPaused), $"Kill {kill}: paused is {isPaused}.");
        leader.Pause.Learn(isPaused);
        Assert.All(
            discussion.Questions.Take(leader.Approved),
            question => Assert.Equal(QuestionState.Approved, question.State)
        );
        // One approval at most was under way.
        Assert.All(
            discussion.Questions.Skip(leader.Approved + 1),
            question => Assert.Equal(QuestionState.Waiting, question.State)
        );
    }

    /// <summary>Whoever was told that their hand is up before another raised theirs stands before them.</summary>
    private static void CheckOrder(int kill, List<Participant> people, Sitting sitting)
    {
        var queue = sitting
            .Discussion.Queue.InOrder.Select(hand => hand.Key)
            .Select((key, place) => (key, place))
            .ToDictionary(hand => hand.key, hand => hand.place);
        int PlaceOf(Participant one) =>
            queue[sitting.Names.KeyOf(new MemberId(StudyRoom.Platform, one.Seat.MemberId))!.Value];
        foreach (var one in people.Where(person => person.Raised is not null))
        foreach (var other in people.Where(person => person.Raised?.From > one.Raised!.Value.To))
            Assert.True(PlaceOf(one) < PlaceOf(other), $"Kill {kill}: {other.Name} has overtaken {one.Name}.");
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
}
