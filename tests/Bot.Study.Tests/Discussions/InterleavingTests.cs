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
        for (var seed = 0; seed < 1000; seed++)
            await ActAtOnceAsync(seed, Backend.Sqlite);
    }

    [Fact]
    public async Task So_they_do_on_a_database_with_many_writers()
    {
        for (var seed = 5000; seed < 5040; seed++)
            await ActAtOnceAsync(seed, Backend.Postgres);
    }

    private async Task ActAtOnceAsync(int seed, Backend backend)
    {
        var random = new Random(seed);
        var gathering = await Gathering.OpenAsync(databases, backend);
        var desks = Enumerable.Range(0, Processes).Select(_ => gathering.NewDesk()).ToList();
        var done = new List<Act>();
        // Something has happened already when they act.
        for (var before = random.Next(12); before > 0; before--)
            done.Add(await DoAsync(desks[0], gathering.Room, random));
        var speaker = (await gathering.SittingAsync()).Discussion.Queue.Speaker?.Key;
        var burst = Enumerable
            .Range(0, Members + Moderators)
            .Select(who => (Who: who, Gesture: SomeGesture(random, speaker)))
            .OrderBy(_ => random.Next())
            .ToList();
        done.AddRange(
            await Task.WhenAll(
                burst.Select(
                    (act, index) =>
                        Task.Run(() => DoAsync(desks[index % Processes], gathering.Room, act.Who, act.Gesture))
                )
            )
        );
        Check(seed, done, await gathering.ReadAnewAsync());
    }

    private static void Check(int seed, List<Act> done, Sitting sitting)
    {
        var discussion = sitting.Discussion;
        var model = new ModelDiscussion(items: 3);
        var keys = done.Select(act => sitting.Names.KeyOf(MemberOf(act.Who).Id) ?? -1 - act.Who).ToList();
        // Whoever acted stands in the log; whoever was refused was refused on the state they were shown.
        var inOrder = done.Index()
            .OrderBy(act => act.Item.Acted.Sitting.Discussion.Version)
            .ThenBy(act => act.Item.Acted.Refusal is not null)
            .ToList();
        foreach (var (index, act) in inOrder)
        {
            var isDone = model.Do(act.Gesture, keys[index], act.Who < Moderators);
            Assert.True(
                isDone == (act.Acted.Refusal is null),
                $"Seed {seed}: {act.Gesture} by {act.Who} at {act.Acted.Sitting.Discussion.Version}: {act.Acted.Refusal}"
            );
            Assert.True(act.Acted.Refusal is null ? act.Acted.Recorded.Count > 0 : !act.Acted.Refusal.IsEmpty);
        }

        var versions = done.SelectMany(act => act.Acted.Recorded).Select(one => one.Version).Order();
        Assert.Equal(Enumerable.Range(2, (int)discussion.Version - 1).Select(version => (long)version), versions);
        Assert.Equal(model.Queue, discussion.Queue.InOrder.Select(hand => hand.Key));
        Assert.Equal(model.Speaker, discussion.Queue.Speaker?.Key);
        Assert.Equal(model.Votes, discussion.Questions.Select(question => question.Votes));
        Assert.Equal(model.Questions, discussion.Questions.Select(question => NameOf(question.State)));
        Assert.Equal((model.Item, model.Given), (discussion.Item, discussion.Contributions.Count));
        Assert.Distinct(discussion.Queue.Hands.Select(hand => hand.Key));
        Assert.DoesNotContain(discussion.Queue.Hands, hand => hand.Key == discussion.Queue.Speaker?.Key);
    }

    private static Task<Act> DoAsync(DiscussionDesk desk, RoomId room, Random random) =>
        DoAsync(desk, room, random.Next(Members + Moderators), SomeGesture(random, speaker: null));

    private static async Task<Act> DoAsync(DiscussionDesk desk, RoomId room, int who, Gesture gesture) =>
        new(who, gesture, (await desk.ActAsync(room, MemberOf(who), gesture, Gathering.Cancel))!);

    private static Member MemberOf(int who) => who < Moderators ? Gathering.Moderator(who + 1) : Gathering.Someone(who);

    private static Gesture SomeGesture(Random random, int? speaker)
    {
        var question = random.Next(1, 8);
        return random.Next(24) switch
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
            22 => random.Next(3) switch
            {
                0 => new Gesture.Take(question),
                1 => new Gesture.Answered(question),
                _ => new Gesture.SetAside(question, "Off the point."),
            },
            _ => new Gesture.Merge(question, random.Next(1, 8)),
        };
    }

    private static string NameOf(QuestionState state) =>
        state == QuestionState.SetAside ? "aside" : state.ToString().ToLowerInvariant();

    private sealed record Act(int Who, Gesture Gesture, Acted Acted);
}
