using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Replies;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Visiting;
using Bot.Storage.Events;

namespace Bot.Local.Web.Talking;

/// <summary>
/// What a member can do in the room: say something, ask, press, send a form, remove. A request that comes twice under one
/// key is answered once.
/// </summary>
internal sealed partial class Floor(
    CommandTable commands,
    Dispatcher dispatcher,
    RoomTalk talk,
    SeenEvents seen,
    RoomCounters counters,
    TimeProvider time
)
{
    public const int LongestLine = 4000;
    private const int LongestAsked = 160;

    /// <summary>A page gives up sending again long before.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>A line that begins with a slash is a command; any other is said to the room.</summary>
    public async Task<Outcome> SayAsync(Visitor visitor, string line, string? key, CancellationToken cancellationToken)
    {
        var words = MemberWords.Of(line).Trim();
        if (words.Length == 0)
            return Outcome.Refused("There is nothing in this line.");
        if (words.Length > LongestLine)
            return Outcome.Refused($"A line has at most {LongestLine:N0} characters; this one has {words.Length:N0}.");
        if (!words.StartsWith('/'))
        {
            counters.CountLine();
            var said = new Said(SaidKind.Words, visitor.Id, visitor.Name) { Words = words };
            await talk.AddAsync(StudyRoom.Room, said, null, KeyOf(visitor, key), cancellationToken);
            return Outcome.Done;
        }
        counters.CountCommand();
        var asked = words.Length > LongestAsked ? Shorten.For(words) : words;
        var responder = new PageResponder(talk, visitor, asked, replaced: null, KeyOf(visitor, key));
        var (call, complaint) = CommandLine.Read(words, commands);
        if (call is not null)
            return await AskAsync(visitor.Asking(call), responder, cancellationToken);
        await responder.ReplyAsync(Reply.Refusal(complaint!).In(LanguageOf(visitor)), cancellationToken);
        return Outcome.Done;
    }

    /// <summary>What a member is answered in; <see langword="null"/> for English.</summary>
    public Catalogue? LanguageOf(Visitor visitor) => dispatcher.Languages.For(visitor.Locale);

    /// <summary>Takes away one's own words or what only oneself can see; moderators take away anything.</summary>
    public async Task<Outcome> RemoveAsync(Visitor visitor, long sequence, CancellationToken cancellationToken)
    {
        if (await talk.FindAsync(StudyRoom.Room, visitor.Id, sequence, cancellationToken) is not { } message)
            return Outcome.Done;
        if (message.OnlyFor != visitor.Id && message.Author != visitor.Id && !visitor.IsModerator)
            return Outcome.Refused("Only whoever said that, or a moderator, can remove it.");
        await talk.RemoveAsync(StudyRoom.Room, sequence, cancellationToken);
        return Outcome.Done;
    }

    private async Task<Outcome> AskAsync(
        Invocation invocation,
        PageResponder responder,
        CancellationToken cancellationToken
    )
    {
        if (!await IsFirstAsync(invocation, responder.Key, cancellationToken))
            return Outcome.Done;
        await dispatcher.DispatchAsync(invocation, responder, cancellationToken);
        if (responder.Form is not { } form)
            return Outcome.Done;
        var send = new Button(form.SubmitSaid, form.Call);
        var state = await talk.StateAsync(StudyRoom.Room, invocation.Member.Id, send, cancellationToken);
        return new Outcome(Form: form, FormState: state);
    }

    // An answer given twice stands once by its key; what changes something is carried out once as well.
    private async Task<bool> IsFirstAsync(Invocation invocation, string? key, CancellationToken cancellationToken) =>
        key is null
        || commands.Find(invocation.Call.Command) is not { Definition.Changes: true }
        || await seen.TryClaimAsync($"study-room {key}", time.GetUtcNow(), Remembered, cancellationToken);

    // The key is the member's own, so that nobody can take a key before somebody else uses it.
    private static string? KeyOf(Visitor visitor, string? key) =>
        string.IsNullOrEmpty(key)
            ? null
            : $"r-{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{visitor.Id} {key}")))[..22]}";
}
