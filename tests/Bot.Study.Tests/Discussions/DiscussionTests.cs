using Bot.Study.Discussions.State;
using Testing.Postgres;

namespace Bot.Study.Tests.Discussions;

public sealed class DiscussionTests(TestDatabases databases)
{
    [Fact]
    public async Task The_agenda_goes_on_back_and_not_beyond_its_ends()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var mod = Gathering.Moderator(1);
        Assert.Equal(Refusals.FirstItem, (await gathering.ActAsync(mod, new Gesture.Step(-1))).Refusal);
        await gathering.ActAsync(mod, new Gesture.Step(1));
        gathering.Time.Advance(TimeSpan.FromMinutes(3));
        await gathering.ActAsync(mod, new Gesture.Step(1));
        Assert.Equal(Refusals.LastItem, (await gathering.ActAsync(mod, new Gesture.Step(1))).Refusal);
        await gathering.ActAsync(mod, new Gesture.Step(-1));
        var now = await gathering.NowAsync();
        Assert.Equal([0, 1, 2, 1], now.Turns.Select(turn => turn.Item));
        Assert.Equal(Gathering.Six.AddMinutes(3 + 5), now.EndsAt);
        Assert.All(now.Turns.SkipLast(1), turn => Assert.NotNull(turn.EndedAt));
    }

    [Fact]
    public async Task A_pause_moves_the_end_and_an_extension_counts_from_now_when_the_time_is_up()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var mod = Gathering.Moderator(1);
        gathering.Time.Advance(TimeSpan.FromMinutes(4));
        await gathering.ActAsync(mod, new Gesture.Pause());
        gathering.Time.Advance(TimeSpan.FromMinutes(7));
        await gathering.ActAsync(mod, new Gesture.Resume());
        Assert.Equal(Gathering.Six.AddMinutes(17), (await gathering.NowAsync()).EndsAt);
        gathering.Time.Advance(TimeSpan.FromMinutes(20));
        await gathering.ActAsync(mod, new Gesture.Extend(5));
        Assert.Equal(Gathering.Six.AddMinutes(36), (await gathering.NowAsync()).EndsAt);
    }

    [Fact]
    public async Task A_button_of_an_item_that_is_over_changes_nothing_and_says_so()
    {
        var gathering = await Gathering.OpenAsync(databases);
        await gathering.ActAsync(Gathering.Moderator(1), new Gesture.Step(1, From: 0));
        var second = await gathering.ActAsync(Gathering.Moderator(2), new Gesture.Step(1, From: 0));
        Assert.Contains("moved on to item 2", $"{second.Refusal}", StringComparison.Ordinal);
        Assert.Equal(1, (await gathering.NowAsync()).Item);
        Assert.NotNull((await gathering.ActAsync(Gathering.Moderator(2), new Gesture.Extend(5, Item: 0))).Refusal);
    }

    [Fact]
    public async Task Hands_are_called_by_arrival_and_new_voices_come_first_when_that_is_chosen()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var mod = Gathering.Moderator(1);
        foreach (var number in new[] { 1, 2 })
            await gathering.ActAsync(Gathering.Someone(number), new Gesture.RaiseHand());
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        await gathering.ActAsync(mod, new Gesture.Yield());
        await gathering.ActAsync(Gathering.Someone(1), new Gesture.RaiseHand());
        await gathering.ActAsync(Gathering.Someone(3), new Gesture.RaiseHand());
        Assert.Equal(["Member 2", "Member 1", "Member 3"], await QueueAsync(gathering));
        await gathering.ActAsync(mod, new Gesture.SetOrder(true));
        Assert.Equal(["Member 2", "Member 3", "Member 1"], await QueueAsync(gathering));
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        await gathering.ActAsync(Gathering.Someone(1), new Gesture.RaiseHand(IsDirect: true));
        Assert.Equal(["Member 1", "Member 3"], await QueueAsync(gathering));
    }

    [Fact]
    public async Task A_direct_reply_needs_somebody_to_reply_to_and_is_possible_when_the_list_is_closed()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var mod = Gathering.Moderator(1);
        var (ann, ben) = (Gathering.Someone(1), Gathering.Someone(2));
        Assert.Equal(
            Refusals.NobodyToReplyTo,
            (await gathering.ActAsync(ben, new Gesture.RaiseHand(IsDirect: true))).Refusal
        );
        await gathering.ActAsync(ann, new Gesture.RaiseHand());
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        await gathering.ActAsync(mod, new Gesture.SetList(true));
        Assert.Equal(Refusals.ListIsClosed, (await gathering.ActAsync(ben, new Gesture.RaiseHand())).Refusal);
        Assert.Null((await gathering.ActAsync(ben, new Gesture.RaiseHand(IsDirect: true))).Refusal);
        Assert.Equal(Refusals.HasTheFloor, (await gathering.ActAsync(ann, new Gesture.RaiseHand())).Refusal);
    }

    [Fact]
    public async Task Whoever_is_not_there_keeps_the_place_for_some_minutes()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var mod = Gathering.Moderator(1);
        foreach (var number in new[] { 1, 2, 3 })
            await gathering.ActAsync(Gathering.Someone(number), new Gesture.RaiseHand());
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        var ann = await gathering.KeyOfAsync(Gathering.Someone(1));
        await gathering.ActAsync(mod, new Gesture.NotHere(ann));
        Assert.Equal(["Member 1", "Member 2", "Member 3"], await QueueAsync(gathering));
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        Assert.Equal(await gathering.KeyOfAsync(Gathering.Someone(2)), (await gathering.NowAsync()).Queue.Speaker!.Key);
        await gathering.ActAsync(Gathering.Someone(1), new Gesture.RaiseHand());
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        Assert.Equal(ann, (await gathering.NowAsync()).Queue.Speaker!.Key);

        await gathering.ActAsync(mod, new Gesture.NotHere(ann));
        gathering.Time.Advance(TimeSpan.FromMinutes(6));
        await gathering.ActAsync(mod, new Gesture.CallSpeaker());
        Assert.Equal(await gathering.KeyOfAsync(Gathering.Someone(3)), (await gathering.NowAsync()).Queue.Speaker!.Key);
        Assert.Empty(await QueueAsync(gathering));
    }

    [Fact]
    public async Task Two_moderators_who_call_the_same_hand_call_it_once()
    {
        var gathering = await Gathering.OpenAsync(databases);
        await gathering.ActAsync(Gathering.Someone(1), new Gesture.RaiseHand());
        await gathering.ActAsync(Gathering.Someone(2), new Gesture.RaiseHand());
        var ann = await gathering.KeyOfAsync(Gathering.Someone(1));
        Assert.Null((await gathering.ActAsync(Gathering.Moderator(1), new Gesture.CallSpeaker(ann))).Refusal);
        Assert.Equal(
            Refusals.CalledAlready,
            (await gathering.ActAsync(Gathering.Moderator(2), new Gesture.CallSpeaker(ann))).Refusal
        );
        Assert.Equal(["Member 2"], await QueueAsync(gathering));
    }

    [Fact]
    public async Task Merged_questions_count_each_voter_once_and_keep_their_originals()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var mod = Gathering.Moderator(1);
        await gathering.ActAsync(Gathering.Someone(1), new Gesture.Ask("Why?", null, false));
        await gathering.ActAsync(Gathering.Someone(2), new Gesture.Ask("For what reason?", "¶1", false));
        Assert.NotNull((await gathering.ActAsync(Gathering.Someone(3), new Gesture.Vote(1, true))).Refusal);
        await gathering.ActAsync(mod, new Gesture.Approve(1));
        await gathering.ActAsync(mod, new Gesture.Approve(2));
        foreach (var (member, question) in new[] { (3, 1), (3, 2), (4, 2), (5, 1) })
            await gathering.ActAsync(Gathering.Someone(member), new Gesture.Vote(question, true));
        await gathering.ActAsync(mod, new Gesture.Merge(2, 1));
        var now = await gathering.NowAsync();
        Assert.Equal(3, now.Questions[0].Votes);
        Assert.Equal("For what reason?", Assert.Single(now.MergedInto(now.Questions[0])).Said.Words);
        // A vote for what was merged is a vote for what it is part of.
        Assert.NotNull((await gathering.ActAsync(Gathering.Someone(3), new Gesture.Vote(2, true))).Refusal);
        await gathering.ActAsync(Gathering.Someone(3), new Gesture.Vote(2, false));
        Assert.Equal(2, (await gathering.NowAsync()).Questions[0].Votes);
    }

    [Fact]
    public async Task A_question_can_be_withdrawn_by_whoever_asked_it_alone()
    {
        var gathering = await Gathering.OpenAsync(databases);
        await gathering.ActAsync(Gathering.Someone(1), new Gesture.Ask("Why?", null, false));
        Assert.Equal(
            Refusals.NotYourQuestion,
            (await gathering.ActAsync(Gathering.Moderator(1), new Gesture.WithdrawQuestion(1))).Refusal
        );
        Assert.Null((await gathering.ActAsync(Gathering.Someone(1), new Gesture.WithdrawQuestion(1))).Refusal);
        Assert.Equal(QuestionState.Withdrawn, (await gathering.NowAsync()).Questions[0].State);
    }

    [Fact]
    public async Task A_cohost_leads_and_names_nobody_until_the_lead_is_handed_over()
    {
        var gathering = await Gathering.OpenAsync(databases);
        var (ann, ben) = (Gathering.Someone(1), Gathering.Someone(2));
        await gathering.ActAsync(ann, new Gesture.RaiseHand());
        await gathering.ActAsync(ben, new Gesture.RaiseHand());
        var (annKey, benKey) = (await gathering.KeyOfAsync(ann), await gathering.KeyOfAsync(ben));
        Assert.Equal(Refusals.ForModerators, (await gathering.ActAsync(ann, new Gesture.Pause())).Refusal);
        await gathering.ActAsync(Gathering.Moderator(1), new Gesture.NameCohost(annKey));
        Assert.Null((await gathering.ActAsync(ann, new Gesture.Pause())).Refusal);
        Assert.Equal(
            Refusals.CohostsAreNamedByTheLeader,
            (await gathering.ActAsync(ann, new Gesture.NameCohost(benKey))).Refusal
        );
        await gathering.ActAsync(Gathering.Moderator(1), new Gesture.HandOver(annKey));
        Assert.Null((await gathering.ActAsync(ann, new Gesture.NameCohost(benKey))).Refusal);
        await gathering.ActAsync(ann, new Gesture.EndCohost(benKey));
        Assert.Equal(Refusals.ForModerators, (await gathering.ActAsync(ben, new Gesture.Resume())).Refusal);
    }

    [Fact]
    public async Task Nothing_can_be_done_in_a_closed_discussion_and_the_room_can_open_another()
    {
        var gathering = await Gathering.OpenAsync(databases);
        Assert.Null(await gathering.OpenDiscussionAsync());
        await gathering.ActAsync(Gathering.Moderator(1), new Gesture.Close());
        Assert.Equal(Refusals.Closed, (await gathering.ActAsync(Gathering.Moderator(1), new Gesture.Step(1))).Refusal);
        gathering.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await gathering.OpenDiscussionAsync());
    }

    private static async Task<IReadOnlyList<string>> QueueAsync(Gathering gathering)
    {
        var sitting = await gathering.SittingAsync();
        return [.. sitting.Discussion.Queue.InOrder.Select(hand => sitting.Names.NameOf(hand.Key))];
    }
}
