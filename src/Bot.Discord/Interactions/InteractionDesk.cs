using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Interactions;

/// <summary>
/// Where interactions are taken in, whichever way they came, and each is answered once. What goes wrong is told to the
/// member and the log; only a cancellation is thrown, or a fault in telling. Safe for any number of interactions at once.
/// </summary>
internal sealed partial class InteractionDesk(
    Dispatcher dispatcher,
    CommandTable commands,
    RestClient rest,
    MessageMaker messages,
    FormMaker forms,
    ButtonIds ids,
    IDiscordMemory memory,
    ThreadBook threads,
    DiscordHealth health,
    TimeProvider time,
    ILogger<InteractionDesk> log
)
{
    private const int Command = 2;
    private const int Press = 3;
    private const int Typing = 4;
    private const int Sent = 5;
    private const int ChatInput = 1;

    private static readonly Dictionary<string, ReceivedFile> NoFiles = [];

    /// <summary>An interaction's token lives 15 minutes (§5.2).</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(14);

    private readonly SeenInteractions _seen = new();

    /// <summary>Answers an interaction that came over the gateway.</summary>
    /// <param name="receivedAt">By the monotonic clock, when its frame was whole.</param>
    /// <param name="isReplay">Whether it is delivered because a session was taken up again.</param>
    public Task HandleAsync(
        Interaction interaction,
        long receivedAt,
        bool isReplay,
        CancellationToken cancellationToken
    ) =>
        HandleAsync(
            interaction,
            new CallbackAnswer(rest, interaction, receivedAt, time),
            receivedAt,
            isReplay,
            cancellationToken
        );

    public async Task HandleAsync(
        Interaction interaction,
        IFirstAnswer first,
        long receivedAt,
        bool isReplay,
        CancellationToken cancellationToken
    )
    {
        if (!_seen.Add(interaction.Id))
        {
            Log.SeenBefore(log, interaction.Id);
            return;
        }
        health.CountInteraction();
        using var lifetime = new CancellationTokenSource(Lifetime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.Token);
        var call = CalledBy(interaction);
        var responder = ResponderTo(interaction, first);
        responder.MayOpenForm = call is not null && IsForm(call);
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(both.Token);
        // From the receipt on: the store, asked before a command begins, may be what is slow.
        var watching = interaction.Type == Typing ? Task.CompletedTask : WatchAsync(responder, receivedAt, watch.Token);
        try
        {
            await TakeAsync(interaction, call, responder, isReplay, both.Token);
        }
        catch (DiscordException error)
        {
            health.CountUnanswered();
            Log.NotAnswered(log, interaction.Id, error.Status, error.Code, error.Message);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            health.CountUnanswered();
            Log.InteractionFailed(log, interaction.Id, error);
            await ApologizeAsync(interaction, responder, cancellationToken);
        }
        finally
        {
            await watch.CancelAsync();
            await watching;
        }
    }

    /// <summary>What a command calls for, typed or chosen in a message's menu; of a press or a form only the store knows.</summary>
    private Call? CalledBy(Interaction interaction) =>
        interaction switch
        {
            { Type: Command, Data: { Type: null or ChatInput } data } => Incoming.Call(data),
            { Type: Command, Data: { Type: CommandSet.InMessageMenu } data } => MessageMenu.Read(
                data,
                commands.Definitions
            ),
            _ => null,
        };

    private bool IsForm(Call call) => commands.Find(call.Command)?.Definition.Answers == AnswerKind.Form;

    private DiscordResponder ResponderTo(Interaction interaction, IFirstAnswer first) =>
        new(interaction, first, rest, messages, forms, Incoming.Member(interaction).Id, time, log)
        {
            Room = ThreadBook.Nearest(interaction),
            Language = dispatcher.Languages.For(interaction.Locale),
        };

    /// <summary>Says that something failed that is nobody's doing, where the member has no answer yet.</summary>
    private async Task ApologizeAsync(
        Interaction interaction,
        DiscordResponder responder,
        CancellationToken cancellationToken
    )
    {
        if (interaction.Type == Typing)
            return;
        try
        {
            await responder.SayAsync(InteractionSentences.Trouble, cancellationToken);
        }
        catch (DiscordException error)
        {
            Log.NotAnswered(log, interaction.Id, error.Status, error.Code, error.Message);
        }
    }

    /// <summary>
    /// Acknowledges what takes long; a form that is not there shortly before the three seconds are over will never open.
    /// </summary>
    private async Task WatchAsync(DiscordResponder responder, long receivedAt, CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsStillOpenAsync(InteractionTimes.Patience, receivedAt, cancellationToken))
                return;
            if (!responder.MayOpenForm)
                await responder.AcknowledgeAsync(cancellationToken);
            else if (await IsStillOpenAsync(InteractionTimes.FormDeadline, receivedAt, cancellationToken))
                await responder.GiveUpOnFormAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        catch (DiscordException error)
        {
            Log.NotAnswered(log, "late", error.Status, error.Code, error.Message);
        }
    }

    /// <summary>Waits until so long after the receipt; <see langword="false"/> where all was done before, as is the rule.</summary>
    private async Task<bool> IsStillOpenAsync(
        TimeSpan sinceReceipt,
        long receivedAt,
        CancellationToken cancellationToken
    )
    {
        var wait = sinceReceipt - time.GetElapsedTime(receivedAt);
        await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
