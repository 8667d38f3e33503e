using Bot.Study.Discussions.State;

namespace Bot.Study.Tests.Discussions;

/// <summary>
/// A discussion written a second time, as plainly as possible and from the description alone: lists and dictionaries,
/// changed in place. It says what each gesture must come to.
/// </summary>
internal sealed class ModelDiscussion(DateTimeOffset begun, int leader, params int[] minutes)
{
    private readonly List<(int Who, int Since, bool IsDirect, DateTimeOffset? AwayUntil)> _hands = [];
    private readonly HashSet<int> _spoken = [];
    private readonly List<string> _questions = [];
    private readonly List<int> _asked = [];
    private readonly List<HashSet<int>> _votes = [];
    private readonly Dictionary<int, int> _into = [];
    private (int Who, int Since, bool IsDirect)? _speaker;
    private bool _isClosed;
    private bool _newFirst;
    private DateTimeOffset? _pausedAt;
    private DateTimeOffset _now = begun;
    private int _clock;

    public bool IsOpen { get; private set; } = true;

    public DateTimeOffset EndsAt { get; private set; } = begun.AddMinutes(minutes[0]);

    public int Leader { get; private set; } = leader;

    public SortedSet<int> Cohosts { get; } = [];

    /// <summary>How many places were kept for somebody who did not come back in time.</summary>
    public int PlacesGone { get; private set; }

    public int Item { get; private set; }

    public int Given { get; private set; }

    public int? Speaker => _speaker?.Who;

    public IReadOnlyList<string> Questions => _questions;

    public IReadOnlyList<int> Votes => [.. _votes.Select(votes => votes.Count)];

    public IReadOnlyList<int> Queue
    {
        get
        {
            var direct = _hands.Where(hand => hand.IsDirect).OrderBy(hand => hand.Since);
            var others = _hands.Where(hand => !hand.IsDirect).OrderBy(hand => hand.Since).ToList();
            if (_newFirst)
                others =
                [
                    .. others.Where(hand => !_spoken.Contains(hand.Who)),
                    .. others.Where(hand => _spoken.Contains(hand.Who)),
                ];
            return [.. direct.Concat(others).Select(hand => hand.Who)];
        }
    }

    /// <summary>It is so late now.</summary>
    public void Pass(DateTimeOffset now)
    {
        _now = now;
        PlacesGone += _hands.RemoveAll(hand => hand.AwayUntil <= now);
    }

    /// <summary>Does it, or says that it cannot be done.</summary>
    public bool Do(Gesture gesture, int who, bool isModerator, DateTimeOffset now)
    {
        _clock++;
        Pass(now);
        var leads = isModerator || who == Leader || Cohosts.Contains(who);
        var mayNameOthers = isModerator || who == Leader;
        return IsOpen
            && (gesture is not Gesture.Leading || leads)
            && gesture switch
            {
                Gesture.Close => Close(),
                Gesture.NameCohost one => mayNameOthers && one.Who != Leader && Cohosts.Add(one.Who),
                Gesture.EndCohost one => mayNameOthers && Cohosts.Remove(one.Who),
                Gesture.HandOver over => mayNameOthers && HandOver(over.Who),
                Gesture.Extend extend => Extend(extend),
                Gesture.AddMessage => ++Given > 0,
                Gesture.Recap recap => Recap(recap),
                Gesture.RaiseHand raise => Raise(who, raise.IsDirect),
                Gesture.LowerHand => _hands.RemoveAll(hand => hand.Who == who) > 0,
                Gesture.CallSpeaker call => Call(call.Who),
                Gesture.Yield yield => Yield(yield.Who, who, leads),
                Gesture.NotHere away => Away(away.Who),
                Gesture.SetList set => Set(ref _isClosed, set.IsClosed),
                Gesture.SetOrder set => Set(ref _newFirst, set.NewVoicesFirst),
                Gesture.Pause => Pause(),
                Gesture.Resume => Resume(),
                Gesture.Step step => Step(step),
                Gesture.Ask => Ask(who),
                Gesture.WithdrawQuestion one => One(one.Question, "waiting approved")
                    && _asked[one.Question - 1] == who
                    && !_into.ContainsValue(one.Question)
                    && Become(one.Question, "withdrawn"),
                Gesture.Approve one => One(one.Question, "waiting aside taken") && Become(one.Question, "approved"),
                Gesture.Take one => One(one.Question, "waiting approved") && Become(one.Question, "taken"),
                Gesture.Answered one => One(one.Question, "approved taken") && Become(one.Question, "answered"),
                Gesture.SetAside one => One(one.Question, "waiting approved taken") && Become(one.Question, "aside"),
                Gesture.Merge one => Merge(one.Question, one.Into),
                Gesture.Vote vote => Vote(vote.Question, vote.IsUp, who),
                Gesture.PutForward or Gesture.Claim => ++Given > 0,
                _ => throw new ArgumentException("The model does not know this.", nameof(gesture)),
            };
    }

    private bool Raise(int who, bool isDirect)
    {
        if (Speaker == who)
            return false;
        var at = _hands.FindIndex(hand => hand.Who == who);
        if (at >= 0 && _hands[at].AwayUntil is not null)
        {
            _hands[at] = _hands[at] with { AwayUntil = null };
            return true;
        }
        if (at >= 0 && (_hands[at].IsDirect || !isDirect) || isDirect && Speaker is null || _isClosed && !isDirect)
            return false;
        if (at >= 0)
            _hands.RemoveAt(at);
        _hands.Add((who, _clock, isDirect, null));
        return true;
    }

    private bool Call(int? meant)
    {
        var who =
            meant
            ?? Queue
                .Cast<int?>()
                .FirstOrDefault(one => !_hands.Exists(hand => hand.Who == one && hand.AwayUntil is not null));
        var at = _hands.FindIndex(hand => hand.Who == who);
        if (at < 0)
            return false;
        if (Speaker is { } before)
            _spoken.Add(before);
        _speaker = (_hands[at].Who, _hands[at].Since, _hands[at].IsDirect);
        _hands.RemoveAt(at);
        return true;
    }

    private bool Yield(int? meant, int who, bool leads)
    {
        if (Speaker is not { } speaker || meant is { } other && other != speaker || speaker != who && !leads)
            return false;
        _spoken.Add(speaker);
        _speaker = null;
        return true;
    }

    private bool Away(int who)
    {
        if (_speaker is not { } speaker || speaker.Who != who)
            return false;
        _hands.Add((speaker.Who, speaker.Since, speaker.IsDirect, _now.AddMinutes(5)));
        _speaker = null;
        return true;
    }

    private bool Step(Gesture.Step step)
    {
        if (step.From is { } from && from != Item || Item + step.By < 0 || Item + step.By >= minutes.Length)
            return false;
        Item += step.By;
        EndsAt = _now.AddMinutes(minutes[Item]);
        if (_pausedAt is not null)
            _pausedAt = _now;
        return true;
    }

    private bool Close()
    {
        IsOpen = false;
        return true;
    }

    private bool Extend(Gesture.Extend extend)
    {
        if (extend.Item is { } item && item != Item)
            return false;
        var from = _pausedAt ?? _now;
        EndsAt = (EndsAt > from ? EndsAt : from).AddMinutes(extend.Minutes);
        return true;
    }

    private bool Pause()
    {
        var pauses = _pausedAt is null;
        _pausedAt ??= _now;
        return pauses;
    }

    private bool Resume()
    {
        if (_pausedAt is not { } since)
            return false;
        EndsAt += _now - since;
        _pausedAt = null;
        return true;
    }

    private bool HandOver(int to)
    {
        if (to == Leader)
            return false;
        Leader = to;
        Cohosts.Remove(to);
        return true;
    }

    private bool Recap(Gesture.Recap recap)
    {
        var given = new[] { recap.Words, recap.Decision, recap.OpenPoint }.Count(words => words is not null);
        Given += given;
        return given > 0;
    }

    private bool Ask(int who)
    {
        _questions.Add("waiting");
        _asked.Add(who);
        _votes.Add([]);
        return true;
    }

    private bool Merge(int question, int into)
    {
        if (question < 1 || question > _questions.Count || into < 1 || into > _questions.Count)
            return false;
        into = Root(into);
        if (into == question || !One(question, "waiting approved taken") || !One(into, "waiting approved taken"))
            return false;
        if (_questions[into - 1] == "waiting" && _questions[question - 1] != "waiting")
            _questions[into - 1] = "approved";
        _votes[into - 1].UnionWith(_votes[question - 1]);
        _into[question] = into;
        return Become(question, "merged");
    }

    private bool Vote(int question, bool isUp, int who)
    {
        if (question < 1 || question > _questions.Count)
            return false;
        var root = Root(question);
        return One(root, "approved taken") && (isUp ? _votes[root - 1].Add(who) : _votes[root - 1].Remove(who));
    }

    private int Root(int question) => _into.TryGetValue(question, out var into) ? Root(into) : question;

    private bool One(int question, string states) =>
        question >= 1 && question <= _questions.Count && states.Split(' ').Contains(_questions[question - 1]);

    private bool Become(int question, string state)
    {
        _questions[question - 1] = state;
        return true;
    }

    private static bool Set(ref bool now, bool to)
    {
        var changes = now != to;
        now = to;
        return changes;
    }
}
