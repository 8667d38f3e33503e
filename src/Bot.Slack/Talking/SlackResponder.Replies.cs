using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;

namespace Bot.Slack.Talking;

/// <content>Where a reply goes, by who may see it and where the bot may speak.</content>
internal sealed partial class SlackResponder
{
    private Task GiveAsync(Reply reply, CancellationToken cancellationToken) =>
        TakesPlace(reply) ? ReplaceAsync(reply, cancellationToken)
        : reply.Visibility == Visibility.Room || _place.IsDirect ? PostAsync(reply, cancellationToken)
        : WhisperAsync(reply, [], cancellationToken);

    /// <summary>A private answer never takes the place of what the room sees.</summary>
    private bool TakesPlace(Reply reply) =>
        replaces
        && happening.Pressed is { } pressed
        && (reply.Visibility == Visibility.Room || pressed.IsEphemeral || _place.IsDirect);

    private async Task PostAsync(Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            if (reply.AllFiles.Any())
                await ThrowIfAwayAsync(cancellationToken);
            await poster.PostAsync(_place, reply, Key, cancellationToken);
        }
        catch (SlackException error) when (ErrorCodes.IsNotThere(error.Code))
        {
            await ShoutAsync(reply, error, cancellationToken);
        }
        catch (SlackException error)
            when (error.Fault is PlatformFault.MissingPermission or PlatformFault.Gone or PlatformFault.Unavailable)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
            await WhisperAsync(reply, [SlackSentences.NotPosted(error).In(Language)], cancellationToken);
        }
    }

    /// <summary>Files are brought to Slack before the message is; not for a channel the bot is not in.</summary>
    private async Task ThrowIfAwayAsync(CancellationToken cancellationToken)
    {
        if (_place.IsDirect)
            return;
        var channel = await web.ChannelAsync(_place.Workspace, _place.Channel, cancellationToken);
        if (channel.IsMember == false)
            throw new SlackException(
                PlatformFault.MissingPermission,
                ErrorCodes.NotInChannel,
                "The bot is not in this channel."
            );
    }

    /// <summary>To the room where the bot is not: in words, by the way back that needs no membership.</summary>
    private async Task ShoutAsync(Reply reply, SlackException error, CancellationToken cancellationToken)
    {
        if (happening.ResponseUrl is not { } address)
        {
            await WhisperAsync(reply, [SlackSentences.NotPosted(error).In(Language)], cancellationToken);
            return;
        }
        var lacks = reply.AllFiles.Any() || !MessageMaker.Holds(reply, _place.Budget);
        var isForRoom = reply.Visibility == Visibility.Room;
        var content = await ContentAsync(
            _place,
            reply,
            lacks ? [SlackSentences.NotHere.In(reply.Language)] : [],
            cancellationToken
        );
        await web.RespondAsync(
            address,
            Message(content) with
            {
                ResponseType = isForRoom ? "in_channel" : "ephemeral",
                ReplaceOriginal = happening.Pressed is null ? null : false,
            },
            isRepeatable: false,
            cancellationToken
        );
    }

    /// <summary>To the member alone; what goes with it, to their direct messages.</summary>
    private async Task WhisperAsync(Reply reply, IReadOnlyList<string> notes, CancellationToken cancellationToken)
    {
        if (_place.IsDirect && happening.ResponseUrl is null)
        {
            await poster.PostAsync(_place with { Notes = notes }, reply, Key, cancellationToken);
            return;
        }
        var extra = await SendFilesAsync(reply, cancellationToken);
        notes = [.. notes, .. extra];
        var content = await ContentAsync(_place, reply, notes, cancellationToken);
        if (happening.ResponseUrl is { } address)
        {
            try
            {
                await RespondPrivatelyAsync(address, content, cancellationToken);
                return;
            }
            catch (SlackException error) when (error.Fault is PlatformFault.Gone or PlatformFault.Unavailable)
            {
                // Surely not given: there is another way.
                Log.NotAnswered(log, happening.ToString(), error.Message);
            }
        }
        await WhisperByTokenAsync(reply, notes, content, cancellationToken);
    }

    private async Task WhisperByTokenAsync(
        Reply reply,
        IReadOnlyList<string> notes,
        PostContent content,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await web.PostEphemeralAsync(
                _place.Workspace,
                _place.Channel,
                _place.Thread,
                happening.User,
                content,
                cancellationToken
            );
        }
        catch (SlackException error)
            when (error.Fault is PlatformFault.MissingPermission or PlatformFault.Gone or PlatformFault.Rejected)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
            // Buttons work in their own room alone; what goes with the answer is there already.
            var direct = await DirectAsync(cancellationToken);
            var there = await ContentAsync(direct, reply, notes, cancellationToken);
            await web.PostAsync(direct.Workspace, direct.Channel, direct.Thread, there, Key, cancellationToken);
        }
    }

    private async Task ReplaceAsync(Reply reply, CancellationToken cancellationToken)
    {
        var pressed = happening.Pressed!;
        if (!pressed.IsEphemeral)
        {
            try
            {
                await poster.UpdateAsync(_place, pressed.Ts, reply, cancellationToken);
                return;
            }
            catch (SlackException error)
                when (error.Fault is PlatformFault.MissingPermission && happening.ResponseUrl is not null)
            {
                Log.NotAnswered(log, happening.ToString(), error.Message);
            }
        }
        var extra = pressed.IsEphemeral
            ? await SendFilesAsync(reply, cancellationToken)
            : [SlackSentences.NotHere.In(reply.Language)];
        if (!reply.AllFiles.Any())
            extra = [];
        var content = await ContentAsync(_place, reply, extra, cancellationToken);
        if (happening.ResponseUrl is { } address)
            await web.RespondAsync(
                address,
                Message(content) with
                {
                    ReplaceOriginal = true,
                    ResponseType = pressed.IsEphemeral ? "ephemeral" : "in_channel",
                },
                isRepeatable: true,
                cancellationToken
            );
    }

    /// <summary>The answer could not be given; the member is told why, once, by the way that may still be open.</summary>
    private async Task LastWordAsync(SlackException error, CancellationToken cancellationToken)
    {
        var sentence = error.Fault switch
        {
            PlatformFault.Removed => SlackSentences.Ended,
            PlatformFault.OutcomeUnknown => SlackSentences.Open,
            PlatformFault.Rejected => SlackSentences.Unfit,
            _ => SlackSentences.NotPosted(error),
        };
        try
        {
            var content = await ContentAsync(_place, Reply.Privately(sentence).In(Language), [], cancellationToken);
            if (happening.ResponseUrl is { } address)
                await RespondPrivatelyAsync(address, content, cancellationToken);
            else
                await web.PostEphemeralAsync(
                    _place.Workspace,
                    _place.Channel,
                    _place.Thread,
                    happening.User,
                    content,
                    cancellationToken
                );
        }
        catch (SlackException last)
        {
            Log.NotAnswered(log, happening.ToString(), last.Message);
        }
    }

    private Task RespondPrivatelyAsync(Uri address, PostContent content, CancellationToken cancellationToken) =>
        web.RespondAsync(
            address,
            Message(content) with
            {
                ResponseType = "ephemeral",
                ReplaceOriginal = happening.Pressed is null ? null : false,
            },
            isRepeatable: false,
            cancellationToken
        );

    private WebhookMessage Message(PostContent content) =>
        new()
        {
            Text = content.Text,
            Blocks = content.Blocks,
            ThreadTs = _place.Thread,
            UnfurlLinks = false,
            UnfurlMedia = false,
        };

    private Task<PostContent> ContentAsync(
        Place place,
        Reply reply,
        IReadOnlyList<string> notes,
        CancellationToken cancellationToken
    ) =>
        messages.MakeAsync(
            reply,
            new Audience(place.Room, place.Owner) { Notes = notes, Budget = place.Budget },
            cancellationToken
        );
}
