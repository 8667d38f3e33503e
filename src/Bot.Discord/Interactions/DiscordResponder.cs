using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Interactions;

/// <summary>
/// The way back to one interaction (§5.2, §5.3). The first answer fixes who sees it: what is late is acknowledged to the
/// member alone, and a reply to the room then follows as a message of its own.
/// </summary>
internal sealed partial class DiscordResponder(
    Interaction interaction,
    IFirstAnswer first,
    RestClient rest,
    MessageMaker messages,
    FormMaker forms,
    MemberId owner,
    TimeProvider time,
    ILogger log
) : IResponder
{
    private const int IsEphemeral = 64;
    private const int IsLoading = 128;
    private const string Elsewhere = "The answer is in the room.";
    private const string FormTooLate = "The form took too long to make. Please ask once more.";

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(50),
        TimeSpan.FromMilliseconds(250),
        TimeSpan.FromSeconds(1),
    ];

    private readonly Lock _gate = new();
    private Task _acknowledging = Task.CompletedTask;
    private int _state;

    /// <summary>The member's; <see langword="null"/> for English.</summary>
    public Catalogue? Language { get; init; }

    /// <summary>Where it was asked; a thread's channel, once it is known to be one.</summary>
    public required RoomId Room { get; set; }

    /// <summary>Whether the answer takes the place of the message that was pressed.</summary>
    public bool Replaces { get; set; }

    /// <summary>Whether a form may be the answer: then nothing may be acknowledged before.</summary>
    public bool MayOpenForm { get; set; }

    private enum State
    {
        Open,
        DeferredPrivately,
        DeferredUpdate,
        GivenUp,
        Answered,
    }

    private State Now => (State)Volatile.Read(ref _state);

    private bool IsMessageEphemeral => ((interaction.Message?.Flags ?? 0) & IsEphemeral) != 0;

    /// <summary>Whether the acknowledgement met one that was there already.</summary>
    public bool WasAcknowledgedBefore { get; private set; }

    /// <summary>Acknowledges where nothing has been said yet; asked again, it waits for the same acknowledgement.</summary>
    public Task AcknowledgeAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Take(Replaces ? State.DeferredUpdate : State.DeferredPrivately))
                _acknowledging = GiveAcknowledgementAsync(Replaces, cancellationToken);
            return _acknowledging;
        }
    }

    private async Task GiveAcknowledgementAsync(bool isUpdate, CancellationToken cancellationToken)
    {
        Log.Acknowledged(log, interaction.Id);
        var isFirst = await first.GiveAsync(
            isUpdate ? OutgoingCallback.Bare(OutgoingCallback.DeferredUpdate) : OutgoingCallback.DeferredPrivately,
            cancellationToken
        );
        WasAcknowledgedBefore = !isFirst;
        // An earlier program may have done more than acknowledge: what it gave is not given again.
        if (!isFirst && !isUpdate && !await IsStillThinkingAsync(cancellationToken))
            Volatile.Write(ref _state, (int)State.Answered);
    }

    public async Task ReplyAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (Now == State.Open)
        {
            // Made before it counts as answered: making it may fail, or take so long that it is acknowledged meanwhile.
            var callback = await FirstAsync(reply, cancellationToken);
            if (Take(State.Answered))
            {
                await AnswerAtOnceAsync(callback, reply, cancellationToken);
                return;
            }
        }
        await AnswerLateAsync(reply, cancellationToken);
    }

    /// <summary>Something of the platform's own, to the member alone and in their language.</summary>
    public Task SayAsync(Phrase sentence, CancellationToken cancellationToken) =>
        ReplyAsync(Reply.Privately(sentence).In(Language), cancellationToken);

    public async Task OpenAsync(Form form, CancellationToken cancellationToken)
    {
        var modal = await forms.MakeAsync(form, Room, owner, cancellationToken);
        if (Take(State.Answered))
        {
            await first.GiveAsync(modal, cancellationToken);
            return;
        }
        Log.FormTooLate(log, interaction.Id);
        if (Now != State.GivenUp)
            await SayAsync(FormTooLate, cancellationToken);
    }

    /// <summary>Shows the values for what is being typed.</summary>
    public Task OfferAsync(IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var choices = values
            .Where(value => value.Length is > 0 and <= 100)
            .Distinct()
            .Take(25)
            .Select(value => new Choice { Name = value, Value = value });
        var callback = new Callback
        {
            Type = OutgoingCallback.Choices,
            Data = new CallbackData { Choices = [.. choices] },
        };
        return first.GiveAsync(new OutgoingCallback(callback, []), cancellationToken);
    }

    /// <summary>
    /// Tells the member that no form comes, while that can still be told: a form cannot follow an acknowledgement, and
    /// after three seconds nothing can.
    /// </summary>
    public async Task GiveUpOnFormAsync(CancellationToken cancellationToken)
    {
        if (!Take(State.GivenUp))
            return;
        Log.FormTooLate(log, interaction.Id);
        var message = await MakeAsync(
            Reply.Privately(FormTooLate).In(Language),
            new Audience(Room, owner),
            cancellationToken
        );
        await first.GiveAsync(
            OutgoingCallback.Of(OutgoingCallback.NewMessage, message, isPrivate: true),
            cancellationToken
        );
    }

    /// <summary>Takes the message away that was pressed.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        if (!Take(State.Answered))
        {
            // What it hangs on cannot be reached any more once the press was acknowledged as anything else.
            await SayAsync(InteractionSentences.Trouble, cancellationToken);
            return;
        }
        await first.GiveAsync(OutgoingCallback.Bare(OutgoingCallback.DeferredUpdate), cancellationToken);
        try
        {
            await AfterFirstAsync(() => rest.DeleteAnswerAsync(interaction, cancellationToken), cancellationToken);
        }
        catch (DiscordException error) when (error.Fault == PlatformFault.Gone) { }
    }

    /// <summary>
    /// What follows the first answer can overtake it on the way into Discord, which then does not know the interaction yet
    /// and does nothing; so it may be sent again.
    /// </summary>
    private async Task AfterFirstAsync(Func<Task> follow, CancellationToken cancellationToken)
    {
        foreach (var pause in Pauses)
        {
            try
            {
                await follow();
                return;
            }
            catch (DiscordException error) when (error.Code == ErrorCode.UnknownWebhook)
            {
                await Task.Delay(pause, time, cancellationToken);
            }
        }
        await follow();
    }

    private bool Take(State next) =>
        Interlocked.CompareExchange(ref _state, (int)next, (int)State.Open) == (int)State.Open;

    private Task<OutgoingMessage> MakeAsync(Reply reply, Audience audience, CancellationToken cancellationToken) =>
        messages.MakeAsync(reply, audience, cancellationToken);
}
