using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Talking;

/// <summary>
/// Puts replies into channels, with their pictures in the message and their files under it. Throws
/// <see cref="SlackException"/> for what could not be said, and only while nothing of it stands there; what could not be
/// attached is told in the message.
/// </summary>
internal sealed class Poster(
    SlackWeb web,
    MessageMaker messages,
    ApiTimes times,
    TimeProvider time,
    ILogger<Poster> log
)
{
    /// <param name="key">By which the post is found again.</param>
    public async Task<MessageName> PostAsync(Place place, Reply reply, string key, CancellationToken cancellationToken)
    {
        try
        {
            return await PostOnceAsync(place, reply, key, cancellationToken);
        }
        catch (SlackException error) when (error.Code == ErrorCodes.TooLong && !place.IsShort)
        {
            // Slack counts in ways it does not tell; the whole of it goes along as a file.
            return await PostOnceAsync(place with { IsShort = true }, reply, key, cancellationToken);
        }
    }

    /// <summary>Puts a reply in the place of an earlier message; new files come under it.</summary>
    public async Task UpdateAsync(Place place, string ts, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await UpdateOnceAsync(place, ts, reply, cancellationToken);
        }
        catch (SlackException error) when (error.Code == ErrorCodes.TooLong && !place.IsShort)
        {
            await UpdateOnceAsync(place with { IsShort = true }, ts, reply, cancellationToken);
        }
    }

    private async Task UpdateOnceAsync(Place place, string ts, Reply reply, CancellationToken cancellationToken)
    {
        var parts = await PartsAsync(place, reply, cancellationToken);
        await ShowAsync(
            place,
            reply,
            parts,
            async content =>
            {
                await web.UpdateAsync(place.Workspace, place.Channel, ts, content, cancellationToken);
                return ts;
            },
            cancellationToken
        );
        await ShareAsync(place, reply, parts, ts, cancellationToken);
    }

    /// <summary>Takes a message away with the files that came with it.</summary>
    public async Task RemoveAsync(
        Workspace workspace,
        string channel,
        MessageName message,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in message.Files)
            await web.DeleteFileAsync(workspace, file, cancellationToken);
        await web.DeleteAsync(workspace, channel, message.Ts, cancellationToken);
    }

    private async Task<MessageName> PostOnceAsync(
        Place place,
        Reply reply,
        string key,
        CancellationToken cancellationToken
    )
    {
        var parts = await PartsAsync(place, reply, cancellationToken);
        var ts = await ShowAsync(
            place,
            reply,
            parts,
            content => web.PostAsync(place.Workspace, place.Channel, place.Thread, content, key, cancellationToken),
            cancellationToken
        );
        await ShareAsync(place, reply, parts, ts, cancellationToken);
        return new MessageName(ts, parts.FileIds);
    }

    /// <summary>
    /// A picture that is fresh is not always one yet (§3.1). It is tried a few times; if it never becomes one it goes under
    /// the message as a file.
    /// </summary>
    private async Task<string> ShowAsync(
        Place place,
        Reply reply,
        Parts parts,
        Func<PostContent, Task<string>> show,
        CancellationToken cancellationToken
    )
    {
        foreach (var pause in times.PicturePauses)
        {
            try
            {
                return await show(await ContentAsync(place, reply, parts, cancellationToken));
            }
            catch (SlackException error) when (error.Code is ErrorCodes.InvalidBlocks && parts.Pictures.Count > 0)
            {
                await Task.Delay(pause, time, cancellationToken);
            }
        }
        foreach (var (file, _) in parts.Pictures)
            parts.Attached.Add((file, await web.UploadAsync(place.Workspace, file, null, cancellationToken)));
        parts.Pictures.Clear();
        return await show(await ContentAsync(place, reply, parts, cancellationToken));
    }

    private Task<PostContent> ContentAsync(
        Place place,
        Reply reply,
        Parts parts,
        CancellationToken cancellationToken
    ) =>
        messages.MakeAsync(
            reply,
            new Audience(place.Room, place.Owner)
            {
                Pictures = parts.Pictures,
                Files = parts.FileIds,
                Notes = [.. place.Notes, .. parts.Notes],
                Ping = place.Ping,
                Budget = place.Budget,
            },
            cancellationToken
        );

    /// <summary>The message stands already: if its files cannot follow, it says so.</summary>
    private async Task ShareAsync(Place place, Reply reply, Parts parts, string ts, CancellationToken cancellationToken)
    {
        if (parts.Attached.Count == 0)
            return;
        // Under the message they belong to: in its thread, or beside it where it is in one or nobody else is there.
        var thread = place.Thread ?? (place.IsDirect ? null : ts);
        var files = parts.Attached.Select(file => new CompletedFile(file.Id, file.File.Name)).ToList();
        try
        {
            await web.ShareAsync(place.Workspace, files, place.Channel, thread, cancellationToken);
            return;
        }
        catch (SlackException error)
        {
            Log.FilesNotShared(log, error.Message);
            var isOpen = error.Fault == PlatformFault.OutcomeUnknown;
            parts.Notes.Add((isOpen ? SlackSentences.Open : SlackSentences.NoFiles(error)).In(reply.Language));
            if (!isOpen)
                parts.Attached.Clear();
        }
        try
        {
            var content = await ContentAsync(place, reply, parts, cancellationToken);
            await web.UpdateAsync(place.Workspace, place.Channel, ts, content, cancellationToken);
        }
        catch (SlackException error)
        {
            Log.FilesNotShared(log, error.Message);
        }
    }

    private async Task<Parts> PartsAsync(Place place, Reply reply, CancellationToken cancellationToken)
    {
        var parts = new Parts();
        try
        {
            foreach (var picture in reply.Blocks.OfType<ReplyBlock.Picture>().DistinctBy(picture => picture.File))
            {
                var id = await web.UploadAsync(place.Workspace, picture.File, picture.AltText, cancellationToken);
                await web.CompleteAsync(place.Workspace, id, picture.File.Name, cancellationToken);
                parts.Pictures[picture.File] = id;
            }
            var files = reply.Files.AsEnumerable();
            if (MessageMaker.WholeOf(reply, place.Budget) is { } whole)
                files = files.Prepend(whole);
            foreach (var file in files)
                parts.Attached.Add((file, await web.UploadAsync(place.Workspace, file, null, cancellationToken)));
        }
        catch (SlackException error) when (!place.NeedsFiles && error.Fault != PlatformFault.Removed)
        {
            parts.Notes.Add(SlackSentences.NoFiles(error).In(reply.Language));
        }
        return parts;
    }

    private sealed class Parts
    {
        public Dictionary<ReplyFile, string> Pictures { get; } = [];
        public List<(ReplyFile File, string Id)> Attached { get; } = [];
        public List<string> Notes { get; } = [];
        public IReadOnlyList<string> FileIds => [.. Pictures.Values, .. Attached.Select(file => file.Id)];
    }
}
