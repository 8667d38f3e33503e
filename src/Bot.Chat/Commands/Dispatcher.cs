using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.Logging;

namespace Bot.Chat.Commands;

/// <summary>
/// The one way from an invocation to its answer: finds the command, checks options and rights, watches the platform's
/// patience and catches bugs. Safe for any number of invocations at once.
/// </summary>
public sealed class Dispatcher(
    CommandTable commands,
    TimeProvider time,
    ILogger<Dispatcher> log,
    NewsForModerators? news = null,
    SpokenLanguages? languages = null
)
{
    private readonly PublicAnswers _publicAnswers = new(time);

    /// <summary>What answers are given in beside English; platforms say their own sentences in the same.</summary>
    public SpokenLanguages Languages { get; } = languages ?? SpokenLanguages.EnglishAlone;

    /// <summary>Platforms wait three seconds; half of it leaves room for the way there and back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// Answers through <paramref name="responder"/>, acknowledging first where the answer takes long. A command that
    /// answers with a form is not acknowledged before, because no form may follow; when the form is sent off it is.
    /// </summary>
    public async Task DispatchAsync(Invocation invocation, IResponder responder, CancellationToken cancellationToken)
    {
        var isWaiting = false;
        var answering = AnswerAsync(
            invocation with
            {
                TellProgress = (sentence, cancelled) =>
                    Volatile.Read(ref isWaiting)
                        ? responder.ProgressAsync(sentence.In(Languages.For(invocation.Locale)), cancelled)
                        : Task.CompletedTask,
            },
            cancellationToken
        );
        if (!answering.IsCompleted && !MayOpenForm(invocation))
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var patience = Task.Delay(Patience, time, late.Token);
            var isLate =
                await Task.WhenAny(answering, patience) == patience && !cancellationToken.IsCancellationRequested;
            await late.CancelAsync();
            if (isLate)
            {
                await responder.AcknowledgeAsync(cancellationToken);
                Volatile.Write(ref isWaiting, true);
            }
        }

        switch (await answering)
        {
            case Form form:
                await responder.OpenAsync(form, cancellationToken);
                break;
            case Reply reply:
                await responder.ReplyAsync(reply, cancellationToken);
                break;
        }
    }

    private bool MayOpenForm(Invocation invocation) =>
        !invocation.IsSubmitted && commands.Find(invocation.Call.Command)?.Definition.Answers == AnswerKind.Form;

    /// <summary>
    /// The answer itself, without regard to anybody's patience: in the room's language where the room sees it, else in the
    /// member's. Throws only when cancelled.
    /// </summary>
    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var answer = await AnswerInEnglishAsync(invocation, cancellationToken);
        var isForRoom = answer is Reply { Visibility: Visibility.Room };
        return answer.In(Languages.For(isForRoom ? invocation.RoomLocale : invocation.Locale));
    }

    private async Task<Answer> AnswerInEnglishAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (commands.Find(invocation.Call.Command) is not { } command)
            return Reply.Refusal(commands.UnknownCommand(invocation.Call.Command));
        if (OptionReader.Complaint(command.Definition, invocation.Call) is { } complaint)
            return Reply.Refusal(complaint);
        if (command.Definition.IsForModerators && !invocation.Member.IsModerator)
            return Reply.Privately($"/{command.Definition.Name} is for the moderators of this room.");
        try
        {
            var answer = Guested(invocation, await command.AnswerAsync(invocation, cancellationToken));
            return await WithNewsAsync(invocation, answer, cancellationToken);
        }
        catch (Exception error)
            when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var reference = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 4));
            Log.CommandFailed(log, command.Definition.Name, invocation.Room.Platform, reference, error);
            return Reply.Privately(
                $"Something went wrong here, and it is not your doing. Whoever runs the bot finds it in the log as {reference}."
            );
        }
    }

    /// <summary>A good guest: answers to the room can be removed, are not too many, and are not given to a passer-by's press.</summary>
    private Answer Guested(Invocation invocation, Answer answer) =>
        answer is not Reply { Visibility: Visibility.Room } reply ? answer
        : invocation.IsApart ? reply with { Visibility = Visibility.Private }
        : !_publicAnswers.MayAdd(invocation.Member.Id) ? PublicAnswers.GoneOnPrivately(reply)
        : reply with { Buttons = [.. reply.Buttons, PublicAnswers.Remove] };

    private async Task<Answer> WithNewsAsync(Invocation invocation, Answer answer, CancellationToken cancellationToken)
    {
        if (news is null || !invocation.Member.IsModerator || answer is not Reply reply)
            return answer;
        var blocks = await news(invocation, cancellationToken);
        return blocks.Count == 0 ? reply : reply with { Blocks = [.. reply.Blocks, .. blocks] };
    }

    /// <summary>Values for an option while it is typed; none where the command offers none.</summary>
    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        commands.Find(invocation.Call.Command) is ICompletes completes
            ? completes.Complete(option, typed, invocation)
            : [];
}
