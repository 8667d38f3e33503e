using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord.Interactions;

/// <content>What each kind of interaction asks for.</content>
internal sealed partial class InteractionDesk
{
    private async Task TakeAsync(
        Interaction interaction,
        Call? call,
        DiscordResponder responder,
        bool isReplay,
        CancellationToken cancellationToken
    )
    {
        var (room, thread) = await threads.PlaceAsync(interaction, cancellationToken);
        responder.Room = room;
        var member = Incoming.Member(interaction);
        switch (interaction)
        {
            case { Type: Command } when call is not null:
                await AskAsync(call);
                break;
            case { Type: Command, Data.Type: CommandSet.InMessageMenu }:
                await SayAsync(InteractionSentences.NoWords);
                break;
            case { Type: Press, Data.CustomId: { } id }:
                await PressAsync(id);
                break;
            case { Type: Typing, Data: { } data }:
                var focused = Incoming.Focused(data);
                var asked = new Invocation(Incoming.Call(data), room, member) { Thread = thread };
                var values = focused is var (option, typed) ? dispatcher.Complete(option, typed, asked) : [];
                await responder.OfferAsync(values, cancellationToken);
                break;
            case { Type: Sent, Data: { CustomId: { } id } data }:
                if (await ids.ReadAsync(id, room, member.Id, cancellationToken) is { } form)
                    await AskAsync(
                        FormMaker.Filled(form.Call, data.Components ?? []),
                        submitted: FormMaker.Files(data, rest)
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
            await KeepAsync(interaction, thread, room, cancellationToken);

        async Task PressAsync(string id)
        {
            var press = await ids.ReadAsync(id, room, member.Id, cancellationToken);
            switch (press)
            {
                case null:
                    await SayAsync(InteractionSentences.UnknownButton);
                    break;
                case { Effect: ButtonEffect.Removes } when press.IsOwner || member.IsModerator:
                    responder.Replaces = true;
                    await responder.RemoveAsync(cancellationToken);
                    break;
                case { Effect: ButtonEffect.Removes }:
                    await SayAsync(InteractionSentences.NotYoursToRemove);
                    break;
                default:
                    responder.Replaces = press.IsOwner && press.Effect == ButtonEffect.Replaces;
                    responder.MayOpenForm = IsForm(press.Call);
                    await AskAsync(press.Call, isApart: !press.IsOwner);
                    break;
            }
        }

        async Task AskAsync(
            Call asked,
            bool isApart = false,
            IReadOnlyDictionary<string, ReceivedFile>? submitted = null
        )
        {
            var invocation = new Invocation(asked, room, member)
            {
                IsApart = isApart,
                Thread = thread,
                Locale = interaction.Locale,
                RoomLocale = interaction.GuildLocale,
                IsSubmitted = submitted is not null,
                Files = submitted ?? NoFiles,
            };
            // A form alone changes nothing, and could not follow an acknowledgement.
            var isReplayedAct = isReplay && !(responder.MayOpenForm && asked.Options.Count == 0);
            if (
                commands.Find(asked.Command)?.Definition is { Changes: true }
                && !await MayCarryOutAsync(interaction, responder, isReplayedAct, cancellationToken)
            )
                return;
            await dispatcher.DispatchAsync(invocation, responder, cancellationToken);
        }

        Task SayAsync(Phrase sentence) => responder.SayAsync(sentence, cancellationToken);
    }

    /// <summary>The answer stands whatever becomes of this: the next interaction tells it again.</summary>
    private async Task KeepAsync(
        Interaction interaction,
        string thread,
        RoomId room,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await threads.KeepAsync(thread, room, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ThreadNotKept(log, interaction.Id, error.Message);
        }
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
        if (responder.WasAcknowledgedBefore)
            await responder.SayIfStillThinkingAsync(InteractionSentences.InterruptedBefore, cancellationToken);
        else
            await responder.SayAsync(InteractionSentences.InterruptedBefore, cancellationToken);
        return false;
    }
}
