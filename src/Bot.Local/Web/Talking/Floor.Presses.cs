using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Visiting;

namespace Bot.Local.Web.Talking;

internal sealed partial class Floor
{
    private static readonly Outcome NotOurs = Outcome.Refused(
        "That button was not made in this room. Reload the page and press it again."
    );

    /// <summary>A press of a button on a message that the member can see.</summary>
    public async Task<Outcome> PressAsync(
        Visitor visitor,
        long sequence,
        string state,
        string? key,
        CancellationToken cancellationToken
    )
    {
        if (await talk.FindAsync(StudyRoom.Room, visitor.Id, sequence, cancellationToken) is not { } message)
            return Outcome.Refused("That message is gone.");
        if (await talk.ReadAsync(StudyRoom.Room, visitor.Member.Id, state, cancellationToken) is not { } press)
            return NotOurs;
        counters.CountPress();

        // A good state alone is not enough: only what hangs on the message may change it.
        var said = SaidJson.Read(message.Body);
        var button = said.Buttons.FirstOrDefault(shown => shown.State == state);
        var isOwner = press.IsOwner && button is not null && said.By == visitor.Id;
        var replaced = isOwner && press.Effect == ButtonEffect.Replaces ? message : null;
        var asked = button?.Label ?? $"/{press.Call.Command}";
        var responder = new PageResponder(talk, visitor, asked, replaced, KeyOf(visitor, key));
        if (press.Effect != ButtonEffect.Removes)
            return await AskAsync(visitor.Asking(press.Call) with { IsApart = !isOwner }, responder, cancellationToken);
        if (button is not null && (isOwner || visitor.IsModerator))
            await talk.RemoveAsync(StudyRoom.Room, sequence, cancellationToken);
        else
            await responder.ReplyAsync(
                Reply.Privately("Whoever asked, or a moderator, can remove that answer.").In(LanguageOf(visitor)),
                cancellationToken
            );
        return Outcome.Done;
    }

    /// <summary>A form that was filled in; only whoever opened it can send it. Its files are read before this ends, or never.</summary>
    public async Task<Outcome> SubmitAsync(
        Visitor visitor,
        string state,
        IReadOnlyDictionary<string, string> fields,
        IReadOnlyDictionary<string, ReceivedFile> files,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var press = await talk.ReadAsync(StudyRoom.Room, visitor.Member.Id, state, cancellationToken);
        if (press is not { IsOwner: true })
            return Outcome.Refused("That form was not opened here. Open it again.");
        if (fields.Values.Any(value => value.Length > LongestLine))
            return Outcome.Refused($"A field takes at most {LongestLine:N0} characters.");
        counters.CountPress();
        var call = fields.Aggregate(press.Call, (sent, field) => sent.With(field.Key, MemberWords.Of(field.Value)));
        var responder = new PageResponder(talk, visitor, $"/{call.Command}", null, KeyOf(visitor, key));
        var invocation = visitor.Asking(call) with { Files = files, IsSubmitted = true };
        return await AskAsync(invocation, responder, cancellationToken);
    }
}
