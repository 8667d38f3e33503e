using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;

namespace Bot.Slack.Talking;

/// <content>What goes with an answer for one member alone.</content>
internal sealed partial class SlackResponder
{
    private readonly HashSet<string> _given = [];

    /// <summary>Slack has no private file in a channel: files go to the member's direct messages, once, and the answer says so.</summary>
    private async Task<IReadOnlyList<string>> SendFilesAsync(Reply reply, CancellationToken cancellationToken)
    {
        var files = reply.AllFiles.ToList();
        if (MessageMaker.WholeOf(reply, _place.Budget) is { } whole)
            files.Insert(0, whole);
        // An answer is given anew where Slack calls it too long, or takes it by another way.
        files.RemoveAll(file => _given.Contains(file.Name));
        if (files.Count == 0)
            return _given.Count == 0 ? [] : [SlackSentences.FilesAreDirect.In(Language)];
        try
        {
            var direct = await DirectAsync(cancellationToken);
            var completed = new List<CompletedFile>();
            foreach (var file in files)
                completed.Add(new(await web.UploadAsync(_place.Workspace, file, null, cancellationToken), file.Name));
            await web.ShareAsync(_place.Workspace, completed, direct.Channel, null, cancellationToken);
            _given.UnionWith(files.Select(file => file.Name));
            return [SlackSentences.FilesAreDirect.In(Language)];
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
            return [SlackSentences.NoFiles(error).In(Language)];
        }
    }

    private async Task<Place> DirectAsync(CancellationToken cancellationToken)
    {
        var channel = _place.IsDirect
            ? _place.Channel
            : await web.OpenConversationAsync(_place.Workspace, happening.User, cancellationToken);
        return new Place(_place.Workspace, Ids.Room(_place.Workspace.Team, channel), null, _place.Owner)
        {
            IsDirect = true,
            IsShort = _place.IsShort,
        };
    }
}
