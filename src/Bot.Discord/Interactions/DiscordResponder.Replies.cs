using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Translate;

namespace Bot.Discord.Interactions;

/// <content>Where a reply goes, by what was answered before it.</content>
internal sealed partial class DiscordResponder
{
    private const string Unfit = "Discord did not accept this answer. Whoever runs the bot finds it in the log.";
    private const string Filtered = "This server's own filter does not let this answer appear.";
    private const string NotPosted = "This could not be posted to the room, so it is for you alone.";

    /// <summary>For what must follow once something was said, where the program stops meanwhile.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    /// <summary>Shown in the place of “thinking”, until the answer takes it; where the answer edits a message, nothing is shown.</summary>
    public async Task ProgressAsync(string sentence, CancellationToken cancellationToken)
    {
        if (Now != State.DeferredPrivately)
            return;
        try
        {
            await FillAsync(Reply.Privately($"{sentence}"), cancellationToken);
        }
        catch (DiscordException error)
        {
            // The work goes on; its answer takes this place.
            Log.NotAnswered(log, interaction.Id, error.Status, error.Code, error.Message);
        }
    }

    private async Task AnswerAtOnceAsync(OutgoingCallback callback, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            if (await first.GiveAsync(callback, cancellationToken) || !await IsStillThinkingAsync(cancellationToken))
                return;
            // Acknowledged by a program that did not live to answer.
            Volatile.Write(ref _state, (int)State.DeferredPrivately);
            await AnswerLateAsync(reply, cancellationToken);
        }
        catch (DiscordException error) when (error.Fault is PlatformFault.Rejected or PlatformFault.MissingPermission)
        {
            // Refused, so not acknowledged either: the member can still be told.
            Log.AnswerRefused(log, interaction.Id, error.Code);
            var message = await MakeAsync(ApologyFor(error), new Audience(Room, owner), cancellationToken);
            await first.GiveAsync(
                OutgoingCallback.Of(OutgoingCallback.NewMessage, message, isPrivate: true),
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Tells it where an earlier program acknowledged and was ended before it answered; where it had answered, nothing.
    /// </summary>
    public async Task SayIfStillThinkingAsync(Phrase sentence, CancellationToken cancellationToken)
    {
        if (await IsStillThinkingAsync(cancellationToken))
            await SayAsync(sentence, cancellationToken);
    }

    private async Task<bool> IsStillThinkingAsync(CancellationToken cancellationToken)
    {
        try
        {
            var shown = await rest.ReadAnswerAsync(interaction, cancellationToken);
            return ((shown.Flags ?? 0) & IsLoading) != 0;
        }
        catch (DiscordException error) when (error.Fault == PlatformFault.Gone)
        {
            // A form, or an answer that has been taken away.
            return false;
        }
    }

    private async Task<OutgoingCallback> FirstAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (TakesPlace(reply))
        {
            var update = await MakeAsync(reply, InPlaceOfPressed(), cancellationToken);
            return OutgoingCallback.Of(OutgoingCallback.Update, update);
        }
        var message = await MakeAsync(reply, new Audience(Room, owner), cancellationToken);
        return OutgoingCallback.Of(OutgoingCallback.NewMessage, message, reply.Visibility == Visibility.Private);
    }

    private async Task AnswerLateAsync(Reply reply, CancellationToken cancellationToken)
    {
        await _acknowledging;
        try
        {
            await FollowAcknowledgementAsync(reply, cancellationToken);
        }
        catch (DiscordException error) when (error.Fault is PlatformFault.Rejected or PlatformFault.MissingPermission)
        {
            // “Thinking” would stand there for good.
            Log.AnswerRefused(log, interaction.Id, error.Code);
            await FollowAcknowledgementAsync(ApologyFor(error), cancellationToken);
        }
    }

    private async Task FollowAcknowledgementAsync(Reply reply, CancellationToken cancellationToken)
    {
        switch (Now)
        {
            case State.DeferredUpdate when TakesPlace(reply):
                var update = await MakeAsync(reply, InPlaceOfPressed(), cancellationToken);
                await EditAsync(update, cancellationToken);
                break;
            case State.DeferredUpdate:
                await FollowUpAsync(reply, cancellationToken);
                break;
            case State.DeferredPrivately or State.GivenUp when reply.Visibility == Visibility.Private:
                await FillAsync(reply, cancellationToken);
                break;
            case State.DeferredPrivately or State.GivenUp:
                await PostLateAsync(reply, cancellationToken);
                break;
            default:
                Log.AnsweredTwice(log, interaction.Id);
                break;
        }
    }

    /// <summary>
    /// The acknowledgement is filled in before the post follows, because the first follow-up after it would fill it in
    /// instead (§5.2); once the post is there it goes. Where the post fails or its fate is open, the member gets the words.
    /// </summary>
    private async Task PostLateAsync(Reply reply, CancellationToken cancellationToken)
    {
        await FillAsync(Reply.Privately(Elsewhere).In(Language), cancellationToken);
        // The member has been told: a program that stops still tries to keep its word.
        using var last = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var stopping = cancellationToken.Register(() => last.CancelAfter(Farewell));
        try
        {
            await FollowUpAsync(reply, last.Token);
        }
        catch (DiscordException error)
        {
            Log.AnswerRefused(log, interaction.Id, error.Code);
            var note = Reply.Privately(IsFiltered(error) ? Filtered : NotPosted).In(Language);
            await FillAsync(reply with { Blocks = [.. reply.Blocks, .. note.Blocks] }, last.Token);
            return;
        }
        try
        {
            await AfterFirstAsync(() => rest.DeleteAnswerAsync(interaction, last.Token), last.Token);
        }
        catch (DiscordException error)
        {
            Log.AnswerRefused(log, interaction.Id, error.Code);
        }
    }

    private async Task FillAsync(Reply reply, CancellationToken cancellationToken)
    {
        var audience = new Audience(Room, owner) { Replaces = true, FillsDeferred = true };
        var message = await MakeAsync(reply, audience, cancellationToken);
        await EditAsync(message, cancellationToken);
    }

    private Task EditAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        AfterFirstAsync(() => rest.EditAnswerAsync(interaction, message, cancellationToken), cancellationToken);

    private async Task FollowUpAsync(Reply reply, CancellationToken cancellationToken)
    {
        var message = await MakeAsync(reply, new Audience(Room, owner), cancellationToken);
        if (reply.Visibility == Visibility.Private)
            message = message with
            {
                Payload = message.Payload with { Flags = (message.Payload.Flags ?? 0) | IsEphemeral },
            };
        await AfterFirstAsync(() => rest.FollowUpAsync(interaction, message, cancellationToken), cancellationToken);
    }

    /// <summary>A private answer never takes the place of what the room sees.</summary>
    private bool TakesPlace(Reply reply) => Replaces && (reply.Visibility == Visibility.Room || IsMessageEphemeral);

    private Audience InPlaceOfPressed() =>
        new(Room, owner)
        {
            Replaces = true,
            ReplacesComponents = ((interaction.Message?.Flags ?? 0) & MessageMaker.UsesComponents) != 0,
        };

    private Reply ApologyFor(DiscordException error) =>
        Reply.Privately(IsFiltered(error) ? Filtered : Unfit).In(Language);

    private static bool IsFiltered(DiscordException error) =>
        error.Code is ErrorCode.BlockedByFilter or ErrorCode.TitleBlockedByFilter;
}
