using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Local.Web.Visiting;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Talking;

/// <summary>
/// The way back to whoever asked on the page. A reply becomes a message of the talk, for the room or for the asker alone;
/// a form is kept here for the page that waits for it.
/// </summary>
/// <param name="asked">What the asker typed or pressed, for show.</param>
/// <param name="replaced">The message whose place the reply takes, where it may.</param>
/// <param name="key">Makes the reply the only one to this request, sent once or twice.</param>
internal sealed class PageResponder(RoomTalk talk, Visitor visitor, string asked, TalkMessage? replaced, string? key)
    : IResponder
{
    private TalkMessage? _working;

    public Form? Form { get; private set; }

    public string? Key => key;

    public async Task AcknowledgeAsync(CancellationToken cancellationToken) =>
        _working = await talk.AddAsync(
            StudyRoom.Room,
            new Said(SaidKind.Working, visitor.Id, visitor.Name) { Asked = asked },
            onlyFor: visitor.Id,
            key: null,
            cancellationToken
        );

    public async Task ProgressAsync(string sentence, CancellationToken cancellationToken)
    {
        if (_working is null)
            return;
        var working = new Said(SaidKind.Working, visitor.Id, visitor.Name) { Asked = asked, Words = sentence };
        await talk.EditAsync(StudyRoom.Room, _working.Sequence, working, cancellationToken);
    }

    public async Task ReplyAsync(Reply reply, CancellationToken cancellationToken)
    {
        var isPrivate = reply.Visibility == Visibility.Private;
        var said = await talk.ComposeAsync(
            StudyRoom.Room,
            visitor.Member.Id,
            visitor.Name,
            asked,
            reply,
            cancellationToken
        );
        if (await ReplaceAsync(said, isPrivate, cancellationToken))
        {
            await RemoveWorkingAsync(cancellationToken);
            return;
        }
        if (
            isPrivate
            && _working is not null
            && await talk.EditAsync(StudyRoom.Room, _working.Sequence, said, cancellationToken)
        )
            return;
        await talk.AddAsync(StudyRoom.Room, said, isPrivate ? visitor.Id : null, key, cancellationToken);
        await RemoveWorkingAsync(cancellationToken);
    }

    public Task OpenAsync(Form form, CancellationToken cancellationToken)
    {
        Form = form;
        return Task.CompletedTask;
    }

    // Words for one member never take the place of words for all, nor the other way round.
    private async Task<bool> ReplaceAsync(Said said, bool isPrivate, CancellationToken cancellationToken)
    {
        if (replaced is null || replaced.OnlyFor is not null != isPrivate)
            return false;
        var before = SaidJson.Read(replaced.Body);
        said = said with { Name = before.Name, Asked = before.Asked };
        return await talk.EditAsync(StudyRoom.Room, replaced.Sequence, said, cancellationToken);
    }

    private async Task RemoveWorkingAsync(CancellationToken cancellationToken)
    {
        if (_working is not null)
            await talk.RemoveAsync(StudyRoom.Room, _working.Sequence, cancellationToken);
    }
}
