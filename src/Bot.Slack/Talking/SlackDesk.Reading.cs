using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;

namespace Bot.Slack.Talking;

/// <content>What is wanted, by each way of asking; and the Home tab.</content>
internal sealed partial class SlackDesk
{
    /// <summary>The slash command under which everything can be asked.</summary>
    private const string Everything = "reading";
    private const string Help = "help";

    // What the Home tab shows, of the commands there are: how to ask, and where one stands oneself.
    private static readonly string[] AtHome = [Help, "catchup"];

    /// <summary><see langword="null"/> for what is none of the bot's business.</summary>
    private async Task<Asked?> ReadAsync(
        Workspace workspace,
        Happening happening,
        RoomId room,
        MemberId member,
        CancellationToken cancellationToken
    )
    {
        switch (happening.Kind)
        {
            case HappeningKind.Command:
                var words = Escaping.Typed(happening.Text).Trim();
                return happening.Name == Everything ? Line(words) : Line($"{happening.Name} {words}");
            case HappeningKind.Direct:
                return Line(WithoutMention(happening.Text, workspace.BotUser).Words);
            case HappeningKind.Mention:
                return Mentioned(WithoutMention(happening.Text, workspace.BotUser));
            case HappeningKind.OnMessage:
                return await OnMessageAsync(workspace, happening, cancellationToken);
            default:
                var press = await values.ReadAsync(happening.State, room, member, cancellationToken);
                if (press is null)
                    return Asked.Wrongly(SlackSentences.UnknownButton);
                return happening.Kind == HappeningKind.Submission
                    ? Asked.For(ViewMaker.Filled(press.Call, happening.Fields))
                    : new Asked(press.Call, null, press.IsOwner, press.Effect);
        }
    }

    private Asked Line(string line)
    {
        if (line.Trim(' ', '/').Length == 0)
            return Asked.For(Call.To(Help));
        var (call, complaint) = CommandLine.Read(Escaping.StraightValues(line), commands);
        return call is not null ? Asked.For(call) : Asked.Wrongly(complaint!);
    }

    /// <summary>Whoever only speaks of the bot asks it nothing.</summary>
    private Asked? Mentioned((string Words, bool IsFirst) said) =>
        said.IsFirst || commands.FindByLine(said.Words.TrimStart('/')).Definition is not null ? Line(said.Words) : null;

    private static (string Words, bool IsFirst) WithoutMention(string text, string bot)
    {
        var start = text.IndexOf($"<@{bot}", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        var words = end < 0 ? text : text[(end + 1)..];
        return (Escaping.Typed(words).Trim(), start >= 0 && text[..start].Trim().Length == 0);
    }

    private async Task<Asked> OnMessageAsync(
        Workspace workspace,
        Happening happening,
        CancellationToken cancellationToken
    )
    {
        if (commands.Find(happening.Name)?.Definition is not { OnMessage: { } entry } definition)
            return Asked.Wrongly(SlackSentences.UnknownShortcut);
        var about = happening.About;
        var call = Call.To(definition.Name, (entry.TextOption, Escaping.Typed(about?.Text ?? "")));
        if (entry.AuthorOption is { } option)
        {
            var author =
                about?.Username
                ?? (about?.User is { } user ? await people.NameAsync(workspace, user, cancellationToken) : "");
            call = call.With(option, author);
        }
        if (entry.WriterOption is { } writer && about?.User is { } id)
            call = call.With(writer, id);
        return Asked.For(call);
    }

    private Dictionary<string, ReceivedFile> FilesOf(Workspace workspace, Happening happening) =>
        happening.Files.ToDictionary(
            field => field.Key,
            field => new ReceivedFile(
                field.Value.Name ?? "file",
                field.Value.Size!.Value,
                cancellationToken =>
                    web.FetchFileAsync(
                        workspace,
                        field.Value.UrlPrivateDownload ?? field.Value.UrlPrivate!,
                        cancellationToken
                    )
            )
        );

    private async Task ShowHomeAsync(Workspace workspace, Happening happening, CancellationToken cancellationToken)
    {
        try
        {
            var channel =
                happening.Channel ?? await web.OpenConversationAsync(workspace, happening.User, cancellationToken);
            var room = Ids.Room(workspace.Team, channel);
            var name = await people.NameAsync(workspace, happening.User, cancellationToken);
            var member = new Member(Ids.Member(workspace.Team, happening.User), name, IsModerator: true);
            var replies = new List<Reply>();
            foreach (var command in AtHome.Where(command => commands.Find(command) is not null))
            {
                var invocation = new Invocation(Call.To(command), room, member)
                {
                    Locale = people.LocaleOf(workspace, happening.User),
                };
                if (await dispatcher.AnswerAsync(invocation, cancellationToken) is Reply reply)
                    replies.Add(reply);
            }
            var place = new ViewPlace(channel, null, IsDirect: true, null, State: "");
            var view = await views.HomeAsync(replies, new Audience(room, member.Id), place, cancellationToken);
            await web.PublishViewAsync(workspace, happening.User, view, cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }
}
