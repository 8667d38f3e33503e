using Bot.Chat.Platforms;
using Bot.Study.Discussions;
using Bot.Study.Discussions.State;
using Testing.Postgres;

namespace Bot.Study.Tests.Discussions;

/// <summary>Everybody at once: two moderators and thirty members in three processes, against a model.</summary>
public sealed class InterleavingTests(TestDatabases databases)
{
    private const int Members = 30;
    private const int Moderators = 2;
    private const int Processes = 3;

    [Fact]
    public async Task A_thousand_moments_at_which_everybody_acts_lose_nothing_and_come_out_as_the_model_says()
    {
        var carriedOut = new HashSet<Type>();
        var refused = new HashSet<Type>();
        var runOut = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var (done, placesGone) = await ActAtOnceAsync(seed, Backend.Sqlite);
            runOut += placesGone;
            foreach (var act in done)
                (act.Acted.Refusal is null ? carriedOut : refused).Add(act.Gesture.GetType());
        }
        // Each kind of gesture came to something, and met what forbade it.
        var kinds = typeof(Gesture).GetNestedTypes().Where(type => !type.IsAbstract).ToHashSet();
        Assert.Equal(kinds, carriedOut);
        Assert.Equal(kinds, refused);
        Assert.True(runOut > 0, "No kept place ran out.");
    }

    [Fact]
    public async Task So_they_do_on_a_database_with_many_writers()
    {
        for (var seed = 5000; seed < 5040; seed++)
            await ActAtOnceAsync(seed, Backend.Postgres);
    }

    private async Task<(IReadOnlyList<Act> Done, int PlacesGone)> ActAtOnceAsync(int seed, Backend backend)
    {
        var random = new Random(seed);
        var gathering = await Gathering.OpenAsync(databases, backend);
        var desks = Enumerable.Range(0, Processes).Select(_ => gathering.NewDesk()).ToList();
        var done = new List<Act>();
        // Something has happened already when they act, and taken its time.
        for (var left = random.Next(24); left > 0; left--)
        {
            var gesture = SomeGesture(random, await gathering.SittingAsync());
            var who = random.Next(2) == 0 ? random.Next(Moderators) : random.Next(Members + Moderators);
            done.Add(await DoAsync(gathering, desks[0], done.Count, who, gesture));
            gathering.Time.Advance(TimeSpan.FromMinutes(random.Next(3)));
        }
        var before = await gathering.SittingAsync();
        var round = done.Count;
        var burst = Enumerable
            .Range(0, Members + Moderators)
            .Select(who =>
                (Who: who, Gesture: random.Next(50) == 0 ? new Gesture.Close() : SomeGesture(random, before))
            )
            .OrderBy(_ => random.Next())
            .ToList();
        done.AddRange(
            await Task.WhenAll(
                burst.Select(
                    (act, index) =>
                        Task.Run(() => DoAsync(gathering, desks[index % Processes], round, act.Who, act.Gesture))
                )
            )
        );
        return (done, Check(seed, done, await gathering.ReadAnewAsync(), gathering.Time.GetUtcNow()));
    }

    /// <summary>How many kept places have run out.</summary>
    private static int Check(int seed, List<Act> done, Sitting sitting, DateTimeOffset now)
    {
        var discussion = sitting.Discussion;
        var model = new ModelDiscussion(Gathering.Six, leader: 1, 10, 5, 15);
        var keys = done.Select(act => sitting.Names.KeyOf(MemberOf(act.Who).Id) ?? -1 - act.Who).ToList();
        // Whoever acted stands in the log; whoever was refused was refused on the state they were shown.
        var inOrder = done.Index()
            .OrderBy(act => act.Item.Round)
            .ThenBy(act => act.Item.Acted.Sitting.Discussion.Version)
            .ThenBy(act => act.Item.Acted.Refusal is not null)
            .ToList();
        foreach (var (index, act) in inOrder)
        {
            var isDone = model.Do(act.Gesture, keys[index], act.Who < Moderators, act.At);
            Assert.True(
                isDone == (act.Acted.Refusal is null),
                $"Seed {seed}: {act.Gesture} by {act.Who} at {act.Acted.Sitting.Discussion.Version}: {act.Acted.Refusal}"
            );
            Assert.True(act.Acted.Refusal is null ? act.Acted.Recorded.Count > 0 : !act.Acted.Refusal.IsEmpty);
        }

        var versions = done.SelectMany(act => act.Acted.Recorded).Select(one => one.Version).Order();
        Assert.Equal(Enumerable.Range(2, (int)discussion.Version - 1).Select(version => (long)version), versions);
        model.Pass(now);
        Assert.Equal(model.Queue, discussion.Queue.At(now).InOrder.Select(hand => hand.Key));
        Assert.Equal(model.Speaker, discussion.Queue.Speaker?.Key);
        Assert.Equal(model.Votes, discussion.Questions.Select(question => question.Votes));
        Assert.Equal(model.Questions, discussion.Questions.Select(question => NameOf(question.State)));
        Assert.Equal((model.Item, model.Given), (discussion.Item, discussion.Contributions.Count));
        Assert.Equal((model.IsOpen, model.EndsAt), (discussion.IsOpen, discussion.EndsAt));
        Assert.Equal(model.Leader, discussion.Leader);
        Assert.Equal(model.Cohosts, discussion.Cohosts);
        Assert.Distinct(discussion.Queue.Hands.Select(hand => hand.Key));
        Assert.DoesNotContain(discussion.Queue.Hands, hand => hand.Key == discussion.Queue.Speaker?.Key);
        return model.PlacesGone;
    }

    private static async Task<Act> DoAsync(
        Gathering gathering,
        DiscussionDesk desk,
        int round,
        int who,
        Gesture gesture
    ) =>
        new(
            round,
            gathering.Time.GetUtcNow(),
            who,
            gesture,
            (await desk.ActAsync(gathering.Room, MemberOf(who), gesture, Gathering.Cancel))!
        );

    private static Member MemberOf(int who) => who < Moderators ? Gathering.Moderator(who + 1) : Gathering.Someone(who);

    /// <summary>Something that whoever saw this could want.</summary>
    private static Gesture SomeGesture(Random random, Sitting seen)
    {
        var speaker = seen.Discussion.Queue.Speaker?.Key;
        var somebody = random.Next(1, 1 + Enumerable.Range(1, 8).Count(seen.Names.Knows));
        var question = random.Next(1, 3 + seen.Discussion.Questions.Count);
        return random.Next(31) switch
        {
            < 5 => new Gesture.RaiseHand(random.Next(4) == 0),
            5 => new Gesture.LowerHand(),
            < 9 => new Gesture.Ask("Why?", null, random.Next(2) == 0),
            < 12 => new Gesture.Vote(question, random.Next(4) > 0),
            12 => new Gesture.WithdrawQuestion(question),
            13 => new Gesture.PutForward("¶1"),
            14 => new Gesture.Claim("So it is.", null),
            15 => new Gesture.CallSpeaker(),
            16 => random.Next(2) == 0 ? new Gesture.Yield() : new Gesture.Yield(speaker),
            17 => new Gesture.NotHere(speaker ?? 1),
            18 => random.Next(2) == 0
                ? new Gesture.SetList(random.Next(2) == 0)
                : new Gesture.SetOrder(random.Next(2) == 0),
            19 => new Gesture.Step(random.Next(3) == 0 ? -1 : 1, random.Next(2) == 0 ? 0 : null),
            20 => random.Next(2) == 0 ? new Gesture.Pause() : new Gesture.Resume(),
            21 => new Gesture.Approve(question),
            22 => new Gesture.Take(question),
            29 => new Gesture.Answered(question),
            30 => new Gesture.SetAside(question, "Off the point."),
            23 => new Gesture.Merge(question, random.Next(1, 8)),
            24 => new Gesture.NameCohost(somebody),
            25 => new Gesture.EndCohost(seen.Discussion.Cohosts.FirstOrDefault(somebody)),
            26 => new Gesture.HandOver(somebody),
            27 => new Gesture.Extend(random.Next(1, 10), random.Next(2) == 0 ? 0 : null),
            _ => random.Next(2) == 0
                ? new Gesture.AddMessage("As was said.", "Ann")
                : new Gesture.Recap(
                    random.Next(2) == 0 ? "So far." : null,
                    random.Next(2) == 0 ? "So be it." : null,
                    random.Next(2) == 0 ? "Who knows?" : null
                ),
        };
    }

    private static string NameOf(QuestionState state) =>
        state == QuestionState.SetAside ? "aside" : state.ToString().ToLowerInvariant();

    /// <param name="Round">Those of one round act at the same moment, one round after the other.</param>
    private sealed record Act(int Round, DateTimeOffset At, int Who, Gesture Gesture, Acted Acted);
}
