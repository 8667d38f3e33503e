using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Chat.Tests.Commands;

public sealed class DispatcherTests
{
    private static readonly RoomId Room = new("local", "here", "room");
    private static readonly Reply ToTheRoom = Reply.Privately("Here it is.") with { Visibility = Visibility.Room };

    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _given = [];
    private readonly TaskCompletionSource _acknowledged = new();

    [Fact]
    public async Task A_quick_answer_is_given_at_once()
    {
        await DispatchAsync(Command(AnswerKind.Room, () => Task.FromResult<Answer>(ToTheRoom)));
        Assert.Equal(["reply to the room"], _given);
    }

    [Fact]
    public async Task A_late_answer_is_acknowledged_before_the_platform_loses_patience()
    {
        var answer = new TaskCompletionSource<Answer>();
        var dispatching = DispatchAsync(Command(AnswerKind.Room, () => answer.Task));
        _time.Advance(TimeSpan.FromSeconds(1.4));
        Assert.Empty(_given);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        await _acknowledged.Task;
        Assert.Equal(["acknowledged"], _given);
        answer.SetResult(ToTheRoom);
        await dispatching;
        Assert.Equal(["acknowledged", "reply to the room"], _given);
    }

    [Fact]
    public async Task Whoever_waits_is_told_how_far_a_long_answer_is_and_nobody_else_is()
    {
        var answer = new TaskCompletionSource<Answer>();
        Invocation? asked = null;
        var command = Command(AnswerKind.Room, () => answer.Task, hears: invocation => asked = invocation);
        var dispatching = DispatchAsync(command);
        await asked!.TellProgress("Too early.", TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(1.6));
        await _acknowledged.Task;
        // The acknowledgement has been asked for; that it is through is known a moment later.
        while (_given.Count == 1)
        {
            await Task.Yield();
            await asked.TellProgress("Half of it.", TestContext.Current.CancellationToken);
        }
        answer.SetResult(ToTheRoom);
        await dispatching;
        Assert.Equal(["acknowledged", "Half of it.", "reply to the room"], _given);
    }

    [Fact]
    public async Task A_form_is_never_acknowledged_however_slow_its_making_is()
    {
        var answer = new TaskCompletionSource<Answer>();
        var dispatching = DispatchAsync(Command(AnswerKind.Form, () => answer.Task));
        _time.Advance(TimeSpan.FromSeconds(10));
        answer.SetResult(new Form("Ask", "Send", Call.To("fake"), []));
        await dispatching;
        Assert.Equal(["form"], _given);
    }

    [Fact]
    public async Task A_bug_becomes_an_apology_whose_reference_stands_in_the_log()
    {
        var log = new Lines();
        var reply = await AnswerAsync(
            Command(AnswerKind.Room, () => throw new InvalidOperationException("a bug")),
            log: log
        );
        var reference = PlainText.Of(reply).Split(' ')[^1].TrimEnd('.');
        Assert.Contains(reference, Assert.Single(log.Written), StringComparison.Ordinal);
        Assert.DoesNotContain("a bug", PlainText.Of(reply), StringComparison.Ordinal);
        Assert.Equal(Visibility.Private, reply.Visibility);
    }

    [Fact]
    public async Task Somebody_elses_press_is_answered_apart() =>
        Assert.Equal(
            Visibility.Private,
            (
                await AnswerAsync(
                    Command(AnswerKind.Room, () => Task.FromResult<Answer>(ToTheRoom)),
                    invocation => invocation with { IsApart = true }
                )
            ).Visibility
        );

    [Fact]
    public async Task More_than_five_answers_to_the_room_in_a_minute_go_on_privately()
    {
        var dispatcher = Dispatcher(Command(AnswerKind.Room, () => Task.FromResult<Answer>(ToTheRoom)));
        for (var time = 0; time < 5; time++)
            Assert.Equal(Visibility.Room, (await AskAsync(dispatcher)).Visibility);
        Assert.Equal(Visibility.Private, (await AskAsync(dispatcher)).Visibility);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Visibility.Room, (await AskAsync(dispatcher)).Visibility);
    }

    [Fact]
    public async Task An_answer_to_the_room_can_be_removed_and_a_private_one_needs_no_removing()
    {
        var shown = await AnswerAsync(Command(AnswerKind.Room, () => Task.FromResult<Answer>(ToTheRoom)));
        Assert.Equal(ButtonEffect.Removes, Assert.Single(shown.Buttons).Effect);
        Assert.Empty(
            (
                await AnswerAsync(Command(AnswerKind.Private, () => Task.FromResult<Answer>(Reply.Privately("No."))))
            ).Buttons
        );
    }

    [Fact]
    public async Task A_moderators_command_refuses_a_member_kindly()
    {
        var command = Command(AnswerKind.Private, () => Task.FromResult<Answer>(ToTheRoom), isForModerators: true);
        Assert.Contains("for the moderators", PlainText.Of(await AnswerAsync(command)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch", "1", "no option “nosuch”")]
    [InlineData("count", "many", "takes a whole number")]
    [InlineData("loud", "perhaps", "takes true or false")]
    public async Task An_option_nobody_can_read_is_refused_before_the_command_is_asked(
        string option,
        string value,
        string why
    )
    {
        var reply = await AnswerAsync(
            Command(AnswerKind.Room, () => throw new InvalidOperationException()),
            invocation => invocation with { Call = Call.To("fake", (option, value)) }
        );
        Assert.True(reply.IsRefusal);
        Assert.Contains(why, PlainText.Of(reply), StringComparison.Ordinal);
    }

    private Dispatcher Dispatcher(ICommand command, ILogger<Dispatcher>? log = null) =>
        new(new CommandTable([command]), _time, log ?? NullLogger<Dispatcher>.Instance);

    private Task DispatchAsync(ICommand command) =>
        Dispatcher(command)
            .DispatchAsync(Asked, new Recorder(_given, _acknowledged), TestContext.Current.CancellationToken);

    private Task<Reply> AnswerAsync(
        ICommand command,
        Func<Invocation, Invocation>? change = null,
        ILogger<Dispatcher>? log = null
    ) => AskAsync(Dispatcher(command, log), change);

    private static async Task<Reply> AskAsync(Dispatcher dispatcher, Func<Invocation, Invocation>? change = null) =>
        Assert.IsType<Reply>(
            await dispatcher.AnswerAsync(change is null ? Asked : change(Asked), TestContext.Current.CancellationToken)
        );

    private static Invocation Asked =>
        new(Call.To("fake"), Room, new Member(new MemberId("local", "ann"), "Ann", IsModerator: false));

    private static Fake Command(
        AnswerKind answers,
        Func<Task<Answer>> answer,
        bool isForModerators = false,
        Action<Invocation>? hears = null
    ) =>
        new(
            new CommandDefinition(
                "fake",
                "",
                "",
                answers,
                [new Option("count", OptionKind.Number, ""), new Option("loud", OptionKind.Flag, "")],
                []
            )
            {
                IsForModerators = isForModerators,
            },
            answer,
            hears
        );

    private sealed class Fake(CommandDefinition definition, Func<Task<Answer>> answer, Action<Invocation>? hears)
        : ICommand
    {
        public CommandDefinition Definition => definition;

        public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            hears?.Invoke(invocation);
            return answer();
        }
    }

    private sealed class Recorder(List<string> given, TaskCompletionSource acknowledged) : IResponder
    {
        public async Task AcknowledgeAsync(CancellationToken cancellationToken)
        {
            await Given("acknowledged");
            acknowledged.SetResult();
        }

        public Task ProgressAsync(string sentence, CancellationToken cancellationToken) => Given(sentence);

        public Task ReplyAsync(Reply reply, CancellationToken cancellationToken) =>
            Given(reply.Visibility == Visibility.Room ? "reply to the room" : "private reply");

        public Task OpenAsync(Form form, CancellationToken cancellationToken) => Given("form");

        private Task Given(string what)
        {
            given.Add(what);
            return Task.CompletedTask;
        }
    }

    private sealed class Lines : ILogger<Dispatcher>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Written.Add(formatter(state, exception));
    }
}
