using Bot.Chat.Commands;
using Bot.Local.Web.Visiting;

namespace Bot.Local.Web.Talking;

internal sealed partial class Floor
{
    /// <summary>A command asked on what somebody said to the room: it gets their words, and their name if it wants it.</summary>
    public async Task<Outcome> OnMessageAsync(
        Visitor visitor,
        long sequence,
        string command,
        string? key,
        CancellationToken cancellationToken
    )
    {
        if (commands.Find(command)?.Definition is not { OnMessage: { } entry })
            return Outcome.Refused("That cannot be asked on a message.");
        if (await talk.FindAsync(StudyRoom.Room, visitor.Id, sequence, cancellationToken) is not { } message)
            return Outcome.Refused("That message is gone.");
        var said = SaidJson.Read(message.Body);
        if (said.Kind != SaidKind.Words)
            return Outcome.Refused("That can be asked on what members say, not on what the bot says.");
        counters.CountCommand();
        var call = Call.To(command, (entry.TextOption, said.Words));
        if (entry.AuthorOption is { } author)
            call = call.With(author, said.Name);
        if (entry.WriterOption is { } writer)
            call = call.With(writer, message.Author);
        var responder = new PageResponder(talk, visitor, entry.Label, replaced: null, KeyOf(visitor, key));
        return await AskAsync(visitor.Asking(call), responder, cancellationToken);
    }
}
