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
/// Where interactions are taken in, whichever way they came, and each is answered once. Never throws but when cancelled.
/// Safe for any number of interactions at once.
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
        try
        {
            await TakeAsync(interaction, first, receivedAt, isReplay, both.Token);
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
        }
    }

    private async Task TakeAsync(
        Interaction interaction,
        IFirstAnswer first,
        long receivedAt,
        bool isReplay,
        CancellationToken cancellationToken
    )
    {
        var (room, thread) = await threads.PlaceAsync(interaction, cancellationToken);
        var member = Incoming.Member(interaction);
        switch (interaction)
        {
            case { Type: Command, Data: { Type: null or ChatInput } data }:
                await AskAsync(Incoming.Call(data), isApart: false, replaces: false);
                break;
            case { Type: Command, Data: { Type: CommandSet.InMessageMenu } data }:
                if (MessageMenu.Read(data, commands.Definitions) is { } onMessage)
                    await AskAsync(onMessage, isApart: false, replaces: false);
                else
                    await SayAsync(InteractionSentences.NoWords);
                break;
            case { Type: Press, Data.CustomId: { } id }:
                await PressAsync(id);
                break;
            case { Type: Typing, Data: { } data }:
                var focused = Incoming.Focused(data);
                var asked = new Invocation(Incoming.Call(data), room, member) { Thread = thread };
                var values = focused is var (option, typed) ? dispatcher.Complete(option, typed, asked) : [];
                await Responder(false).OfferAsync(values, cancellationToken);
                break;
            case { Type: Sent, Data: { CustomId: { } id } data }:
                if (await ids.ReadAsync(id, room, member.Id, cancellationToken) is { } form)
                    await AskAsync(
                        FormMaker.Filled(form.Call, data.Components ?? []),
                        isApart: false,
                        replaces: false,
                        FormMaker.Files(data, rest)
                    );
                else
                    await SayAsync(InteractionSentences.UnknownButton);
                break;
            default:
                Log.UnknownInteraction(log, interaction.Type);
                await SayAsync(InteractionSentences.UnknownKind);
                break;
        }
        if (thread is not null)
            await threads.KeepAsync(thread, room, cancellationToken);

        async Task PressAsync(string id)
        {
            var press = await ids.ReadAsync(id, room, member.Id, cancellationToken);
            switch (press)
            {
                case null:
                    await SayAsync(InteractionSentences.UnknownButton);
                    break;
                case { Effect: ButtonEffect.Removes } when press.IsOwner || member.IsModerator:
                    await Responder(true).RemoveAsync(cancellationToken);
                    break;
                case { Effect: ButtonEffect.Removes }:
                    await SayAsync(InteractionSentences.NotYoursToRemove);
                    break;
                default:
                    await AskAsync(press.Call, !press.IsOwner, press.IsOwner && press.Effect == ButtonEffect.Replaces);
                    break;
            }
        }

        async Task AskAsync(
            Call call,
            bool isApart,
            bool replaces,
            IReadOnlyDictionary<string, ReceivedFile>? submitted = null
        )
        {
            var definition = commands.Find(call.Command)?.Definition;
            var invocation = new Invocation(call, room, member)
            {
                IsApart = isApart,
                Thread = thread,
                Locale = interaction.Locale,
                RoomLocale = interaction.GuildLocale,
                IsSubmitted = submitted is not null,
                Files = submitted ?? NoFiles,
            };
            var responder = Responder(replaces);
            if (
                definition is { Changes: true }
                && !await MayCarryOutAsync(interaction, responder, isReplay, cancellationToken)
            )
                return;
            using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var watching =
                definition?.Answers == AnswerKind.Form && submitted is null
                    ? WatchAsync(responder, receivedAt, watch.Token)
                    : Task.CompletedTask;
            try
            {
                await dispatcher.DispatchAsync(invocation, responder, cancellationToken);
            }
            finally
            {
                await watch.CancelAsync();
                await watching;
            }
        }

        Task SayAsync(Phrase sentence) => Responder(false).SayAsync(sentence, cancellationToken);

        DiscordResponder Responder(bool replaces) =>
            new(interaction, first, rest, messages, forms, room, member.Id, replaces, time, log)
            {
                Language = dispatcher.Languages.For(interaction.Locale),
            };
    }

    /// <summary>
    /// What changes something is carried out once, and not at all where nobody can be told any more: an old event that
    /// comes again is acknowledged first, which throws where its three seconds are over.
    /// </summary>
    private async Task<bool> MayCarryOutAsync(
        Interaction interaction,
        DiscordResponder responder,
        bool isReplay,
        CancellationToken cancellationToken
    )
    {
        if (isReplay)
            await responder.AcknowledgeAsync(cancellationToken);
        if (await memory.ClaimAsync($"interaction/{interaction.Id}", cancellationToken))
            return true;
        Log.CarriedOutBefore(log, interaction.Id);
        if (!responder.WasAcknowledgedBefore)
            await responder.SayAsync(InteractionSentences.InterruptedBefore, cancellationToken);
        return false;
    }

    /// <summary>A form that is not there shortly before the three seconds are over will never open.</summary>
    private async Task WatchAsync(DiscordResponder responder, long receivedAt, CancellationToken cancellationToken)
    {
        try
        {
            var wait = InteractionTimes.FormDeadline - time.GetElapsedTime(receivedAt);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancellationToken);
            await responder.GiveUpOnFormAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        catch (DiscordException error)
        {
            Log.NotAnswered(log, "form", error.Status, error.Code, error.Message);
        }
    }
}
