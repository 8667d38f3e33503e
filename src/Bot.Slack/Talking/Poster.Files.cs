using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;

namespace Bot.Slack.Talking;

/// <content>What goes with a message: pictures before it, files after it.</content>
internal sealed partial class Poster
{
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
