namespace Bot.Study.Discussions.State;

/// <content>What each event makes of a discussion.</content>
public sealed partial record Discussion
{
    /// <summary>The discussion after one more event; throws <see cref="ArgumentException"/> where one before it is missing.</summary>
    public Discussion After(Recorded recorded)
    {
        if (recorded.Version != Version + 1)
            throw new ArgumentException($"Event {recorded.Version} cannot follow event {Version}.", nameof(recorded));
        var now = this with { Version = recorded.Version, Queue = Queue.At(recorded.At) };
        var after = now.With(recorded);
        return ShownBy(recorded) is { } key ? after with { Shown = after.Shown.Add(key) } : after;
    }

    private static int? ShownBy(Recorded recorded) =>
        recorded.Event switch
        {
            DiscussionEvent.Opened or DiscussionEvent.HandRaised or DiscussionEvent.Contributed => recorded.By,
            DiscussionEvent.QuestionAsked { IsWithheld: false } => recorded.By,
            DiscussionEvent.CohostNamed named => named.Who,
            DiscussionEvent.LeadTaken taken => taken.Who,
            _ => null,
        };

    private Discussion With(Recorded recorded) =>
        recorded.Event switch
        {
            DiscussionEvent.Opened opened => Open(opened, recorded),
            DiscussionEvent.ItemBegun begun => Begin(begun.Item, recorded.At),
            DiscussionEvent.Extended extended => this with
            {
                EndsAt = Later(EndsAt, PausedAt ?? recorded.At).AddMinutes(extended.Minutes),
            },
            DiscussionEvent.Paused => this with { PausedAt = recorded.At },
            DiscussionEvent.Resumed => Unpaused(recorded.At),
            DiscussionEvent.Closed => this with
            {
                ClosedAt = recorded.At,
                PausedAt = null,
                Turns = Turns.SetItem(Turns.Count - 1, Turns[^1] with { EndedAt = recorded.At }),
            },
            DiscussionEvent.CohostNamed named => this with { Cohosts = Cohosts.Add(named.Who) },
            DiscussionEvent.CohostEnded ended => this with { Cohosts = Cohosts.Remove(ended.Who) },
            DiscussionEvent.LeadTaken taken => this with
            {
                Leader = taken.Who,
                Leaders = Leaders.Add((taken.Who, recorded.At)),
                Cohosts = Cohosts.Remove(taken.Who),
            },
            DiscussionEvent.Contributed given => this with
            {
                Contributions = Contributions.Add(
                    new Contribution(given.Kind, Item, recorded.By, recorded.At, given.Passage, recorded.Said)
                ),
            },
            _ => WithQueue(recorded) ?? WithQuestion(recorded),
        };

    private Discussion? WithQueue(Recorded recorded)
    {
        var queue = recorded.Event switch
        {
            DiscussionEvent.HandRaised raised => Queue.Raised(recorded.By, recorded.Version, raised.IsDirect),
            DiscussionEvent.HandLowered => Queue.Lowered(recorded.By),
            DiscussionEvent.Returned => Queue.Returned(recorded.By),
            DiscussionEvent.SpeakerCalled called => Queue.Called(called.Who),
            DiscussionEvent.SpeakerDone => Queue.Done(),
            DiscussionEvent.SpeakerAway away => Queue.Away(away.Until),
            DiscussionEvent.ListClosed => Queue with { IsClosed = true },
            DiscussionEvent.ListOpened => Queue with { IsClosed = false },
            DiscussionEvent.OrderChosen chosen => Queue with { NewVoicesFirst = chosen.NewVoicesFirst },
            _ => null,
        };
        return queue is null ? null : this with { Queue = queue };
    }

    private Discussion WithQuestion(Recorded recorded) =>
        recorded.Event switch
        {
            DiscussionEvent.QuestionAsked asked => this with
            {
                Questions = Questions.Add(
                    new Question(
                        Questions.Count + 1,
                        recorded.By,
                        recorded.At,
                        asked.Passage,
                        asked.IsWithheld,
                        recorded.Said
                    )
                ),
            },
            DiscussionEvent.QuestionWithdrawn done => Become(done.Question, QuestionState.Withdrawn),
            DiscussionEvent.QuestionApproved done => Become(done.Question, QuestionState.Approved),
            DiscussionEvent.QuestionTaken done => Become(done.Question, QuestionState.Taken),
            DiscussionEvent.QuestionAnswered done => Become(done.Question, QuestionState.Answered),
            DiscussionEvent.QuestionSetAside done => Change(
                done.Question,
                question => question with { State = QuestionState.SetAside, Reason = recorded.Said }
            ),
            DiscussionEvent.QuestionMerged merged => Merge(merged.Question, merged.Into),
            DiscussionEvent.Voted vote => Change(
                vote.Question,
                question => question with { Voters = question.Voters.Add(recorded.By) }
            ),
            DiscussionEvent.VoteWithdrawn vote => Change(
                vote.Question,
                question => question with { Voters = question.Voters.Remove(recorded.By) }
            ),
            _ => throw new ArgumentException("A kind of event that no discussion knows.", nameof(recorded)),
        };

    private Discussion Open(DiscussionEvent.Opened opened, Recorded recorded) =>
        (
            this with
            {
                Paper = opened.Paper,
                Edition = opened.Edition,
                Agenda = [.. opened.Agenda],
                OpenedAt = recorded.At,
                Leader = recorded.By,
                Leaders = [(recorded.By, recorded.At)],
            }
        ).Begin(0, recorded.At);

    private Discussion Begin(int item, DateTimeOffset at)
    {
        var turns = Turns.IsEmpty ? Turns : Turns.SetItem(Turns.Count - 1, Turns[^1] with { EndedAt = at });
        return this with
        {
            Turns = turns.Add(new AgendaTurn(item, at)),
            EndsAt = at.AddMinutes(Agenda[item].Minutes),
            // A pause goes on with the next item: its time begins when the pause ends.
            PausedAt = PausedAt is null ? null : at,
        };
    }

    private Discussion Unpaused(DateTimeOffset at) =>
        PausedAt is { } since ? this with { PausedAt = null, EndsAt = EndsAt + (at - since) } : this;

    private Discussion Merge(int number, int into)
    {
        var voters = Questions[number - 1].Voters;
        var isOnBoard = Questions[number - 1].IsOnBoard;
        return Change(number, question => question with { State = QuestionState.Merged, Into = into })
            .Change(
                into,
                question =>
                    question with
                    {
                        Voters = question.Voters.Union(voters),
                        State =
                            isOnBoard && question.State == QuestionState.Waiting
                                ? QuestionState.Approved
                                : question.State,
                    }
            );
    }

    private Discussion Become(int number, QuestionState state) =>
        Change(number, question => question with { State = state });

    private Discussion Change(int number, Func<Question, Question> change) =>
        this with
        {
            Questions = Questions.SetItem(number - 1, change(Questions[number - 1])),
        };

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
