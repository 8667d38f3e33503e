using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Bot.Storage.Connections;
using Bot.Storage.Rooms;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Talking;

/// <summary>
/// From what came from Slack to its one answer, also where it comes twice or on two sockets. Whoever cannot be answered is
/// told so, where there is a way back that needs neither token nor store.
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
    SeenGestures seen,
    GreetedGroups greeted,
    TimeProvider time,
    ILogger<SlackDesk> log
)
{
    // Slack waits three seconds for an acknowledgement; an event's time is in whole seconds.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    /// <summary>Throws what kept it from being answered; whoever asked has been told, as far as that was possible.</summary>
    public async Task HandleAsync(Happening happening, CancellationToken cancellationToken)
    {
        if (!seen.TryTake(happening.Keys))
            return;
        try
        {
            await TakeAsync(happening, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            seen.Forget(happening.Keys);
            await SayByWayBackAsync(happening, SlackSentences.NotNow, cancellationToken);
            throw;
        }
    }

    private async Task TakeAsync(Happening happening, CancellationToken cancellationToken)
    {
        var isClaimed =
            happening.Kind is HappeningKind.Uninstalled or HappeningKind.Joined || MayBeElsewhere(happening);
        if (isClaimed && !await seen.ClaimAsync(happening.Keys, cancellationToken))
            return;
        if (happening.Kind == HappeningKind.Uninstalled)
        {
            await workspaces.EndAsync(happening.Team, happening.At, cancellationToken);
            return;
        }
        if (await workspaces.FindAsync(happening.Team, cancellationToken) is not { } workspace)
        {
            Log.UnknownWorkspace(log, happening.Team);
            await SayByWayBackAsync(happening, SlackSentences.Ended, cancellationToken);
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
                isClaimed = await AnswerAsync(workspace, happening, isClaimed, cancellationToken);
                break;
        }
        if (!isClaimed)
            seen.Note(happening.Keys);
    }

    /// <summary>Whether Slack may have given it to another process too, because it heard of no acknowledgement in time.</summary>
    private bool MayBeElsewhere(Happening happening) =>
        happening.MayComeAgain || happening.At != default && time.GetUtcNow() - happening.At > Late;

    private Catalogue? LanguageOf(Workspace workspace, string user) =>
        dispatcher.Languages.For(people.LocaleOf(workspace, user));

    /// <summary>Where the bot has no token, or nothing else works, one way back needs none. Never throws for Slack's sake.</summary>
    private async Task SayByWayBackAsync(Happening happening, Phrase sentence, CancellationToken cancellationToken)
    {
        if (happening.ResponseUrl is not { } address)
            return;
        try
        {
            var words = new WebhookMessage
            {
                ResponseType = "ephemeral",
                Text = sentence.ToString(),
                ThreadTs = happening.Thread,
                ReplaceOriginal = happening.Pressed is null ? null : false,
            };
            await web.RespondAsync(address, words, isRepeatable: false, cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }

    /// <summary>Once in a workspace, in the first channel the bot is invited to where it may speak.</summary>
    private async Task GreetAsync(Workspace workspace, Happening happening, CancellationToken cancellationToken)
    {
        var group = new GroupKey(Ids.Platform, workspace.Team);
        if (happening.Channel is not { } channel || await greeted.ContainsAsync(group, cancellationToken))
            return;
        // Of two invitations at once one adds it.
        if (!await greeted.AddAsync(group, cancellationToken))
            return;
        try
        {
            var place = new Place(workspace, Ids.Room(workspace.Team, channel), null, Ids.Nobody);
            await poster.PostAsync(place, SlackGreeting.Reply, Naming.Short(happening.Keys[0]), cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
            if (error.Fault != PlatformFault.OutcomeUnknown)
                await greeted.RemoveAsync(group, cancellationToken);
        }
    }
}
