using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Bot.Storage.Connections;
using Bot.Storage.Events;
using Bot.Storage.Rooms;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Talking;

/// <summary>
/// From what came from Slack to its one answer. Each thing is claimed in the store before anything is done about it, so one
/// that comes twice, on two sockets or after a restart, is answered once.
/// </summary>
internal sealed partial class SlackDesk(
    Workspaces workspaces,
    People people,
    Dispatcher dispatcher,
    CommandTable commands,
    ButtonValues values,
    MessageMaker messages,
    ViewMaker views,
    Poster poster,
    SlackWeb web,
    SeenEvents seen,
    GreetedGroups greeted,
    TimeProvider time,
    ILogger<SlackDesk> log
)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    public async Task HandleAsync(Happening happening, CancellationToken cancellationToken)
    {
        if (!await IsNewAsync(happening.Keys, cancellationToken))
            return;
        if (happening.Kind == HappeningKind.Uninstalled)
        {
            await workspaces.EndAsync(happening.Team, happening.At, cancellationToken);
            return;
        }
        if (await workspaces.FindAsync(happening.Team, cancellationToken) is not { } workspace)
        {
            Log.UnknownWorkspace(log, happening.Team);
            await SayEndedAsync(happening, cancellationToken);
            return;
        }
        switch (happening.Kind)
        {
            case HappeningKind.Home:
                await ShowHomeAsync(workspace, happening, cancellationToken);
                break;
            case HappeningKind.Joined when happening.User == workspace.BotUser:
                await GreetAsync(workspace, happening, cancellationToken);
                break;
            case HappeningKind.Joined:
                break;
            case HappeningKind.Mention or HappeningKind.Direct when happening.User == workspace.BotUser:
                // What the bot says itself comes back too (§5.4).
                break;
            default:
                await AnswerAsync(workspace, happening, cancellationToken);
                break;
        }
    }

    /// <summary>Whether none of the names was known; all of them are from now on.</summary>
    private async Task<bool> IsNewAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            if (await seen.TryClaimAsync($"{Ids.Platform}/{key}", time.GetUtcNow(), Remembered, cancellationToken))
                continue;
            Log.SeenBefore(log, key);
            return false;
        }
        return true;
    }

    private async Task AnswerAsync(Workspace workspace, Happening happening, CancellationToken cancellationToken)
    {
        if (happening.Channel is not { } channel)
            return;
        var room = Ids.Room(workspace.Team, channel);
        var id = Ids.Member(workspace.Team, happening.User);
        var asked = await ReadAsync(workspace, happening, room, id, cancellationToken);
        if (asked is null)
            return;
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
            return;
        }
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

    private Catalogue? LanguageOf(Workspace workspace, string user) =>
        dispatcher.Languages.For(people.LocaleOf(workspace, user));

    /// <summary>Where the bot has no token any more, one way back needs none.</summary>
    private async Task SayEndedAsync(Happening happening, CancellationToken cancellationToken)
    {
        if (happening.ResponseUrl is not { } address)
            return;
        try
        {
            var words = new WebhookMessage { ResponseType = "ephemeral", Text = SlackSentences.Ended.ToString() };
            await web.RespondAsync(address, words, isRepeatable: false, cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }

    private bool IsForm(Call call) => commands.Find(call.Command)?.Definition.Answers == AnswerKind.Form;

    /// <summary>Once in a workspace, in the first channel the bot is invited to.</summary>
    private async Task GreetAsync(Workspace workspace, Happening happening, CancellationToken cancellationToken)
    {
        var group = new GroupKey(Ids.Platform, workspace.Team);
        if (happening.Channel is not { } channel || await greeted.ContainsAsync(group, cancellationToken))
            return;
        await greeted.AddAsync(group, cancellationToken);
        try
        {
            var place = new Place(workspace, Ids.Room(workspace.Team, channel), null, Ids.Nobody);
            await poster.PostAsync(place, SlackGreeting.Reply, Naming.Short(happening.Keys[0]), cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }
}
