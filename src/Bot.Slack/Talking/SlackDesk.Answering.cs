using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;

namespace Bot.Slack.Talking;

/// <content>What somebody asked for, from who they are to the answer.</content>
internal sealed partial class SlackDesk
{
    /// <summary>Answers what is the bot's business, and gives whether it was claimed in the store.</summary>
    private async Task<bool> AnswerAsync(
        Workspace workspace,
        Happening happening,
        bool isClaimed,
        CancellationToken cancellationToken
    )
    {
        if (happening.Channel is not { } channel)
            return isClaimed;
        var room = Ids.Room(workspace.Team, channel);
        var id = Ids.Member(workspace.Team, happening.User);
        var asked = await ReadAsync(workspace, happening, room, id, cancellationToken);
        if (asked is null)
            return isClaimed;
        var place = new Place(workspace, room, happening.Thread, id) { IsDirect = happening.IsDirect };
        var responder = new SlackResponder(
            happening,
            place,
            asked is { IsOwner: true, Effect: ButtonEffect.Replaces },
            web,
            poster,
            messages,
            views,
            time,
            log
        )
        {
            Asked = asked.Call,
            Language = LanguageOf(workspace, happening.User),
        };
        // A form's trigger lives for three seconds, whatever has to be asked before it.
        if (asked.Call is { } form && happening.Kind != HappeningKind.Submission && IsForm(form))
            responder.BeginForm(cancellationToken);
        if (asked.Complaint is { } complaint)
        {
            await responder.ReplyAsync(complaint.In(responder.Language), cancellationToken);
            return isClaimed;
        }
        if (!isClaimed && Changes(asked.Call!))
        {
            if (!await seen.ClaimAsync(happening.Keys, cancellationToken))
                return true;
            isClaimed = true;
        }
        await GiveAsync(workspace, happening, asked, room, responder, cancellationToken);
        return isClaimed;
    }

    private async Task GiveAsync(
        Workspace workspace,
        Happening happening,
        Asked asked,
        RoomId room,
        SlackResponder responder,
        CancellationToken cancellationToken
    )
    {
        var member = await people.MemberAsync(
            workspace,
            room,
            happening.User,
            happening.UserName,
            happening.IsDirect,
            cancellationToken
        );
        responder.Language = LanguageOf(workspace, happening.User);
        if (asked.Effect == ButtonEffect.Removes)
        {
            if (asked.IsOwner || member.IsModerator)
                await responder.RemoveAsync(cancellationToken);
            else
                await responder.SayAsync(SlackSentences.NotYoursToRemove, cancellationToken);
            return;
        }
        await dispatcher.DispatchAsync(
            new Invocation(asked.Call!, room, member)
            {
                IsApart = !asked.IsOwner,
                Thread = happening.Thread,
                Locale = people.LocaleOf(workspace, happening.User),
                Files = FilesOf(workspace, happening),
                IsSubmitted = happening.Kind == HappeningKind.Submission,
            },
            responder,
            cancellationToken
        );
    }

    private bool IsForm(Call call) => commands.Find(call.Command)?.Definition.Answers == AnswerKind.Form;

    private bool Changes(Call call) => commands.Find(call.Command)?.Definition is { Changes: true };
}
