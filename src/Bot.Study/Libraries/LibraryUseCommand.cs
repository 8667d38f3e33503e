using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Libraries;

/// <summary><c>/library use</c>: lays a paper on the room's table.</summary>
internal sealed class LibraryUseCommand(LibraryDesk library, RoomDesk desk) : ICommand, ICompletes
{
    public CommandDefinition Definition { get; } =
        new(
            "library use",
            "Moderators: choose the paper this room reads.",
            "From then on this room's answers come from that paper. The horizon is taken away, since it counts the paragraphs of the paper it was set for.",
            AnswerKind.Private,
            [new Option("title", OptionKind.Text, "The paper's title.", IsRequired: true, Completes: true)],
            ["library use The Harbour"]
        )
        {
            IsForModerators = true,
            Changes = true,
        };

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        library.Complete(invocation.Room, typed);

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (card, complaint) = await library.FindAsync(invocation.Room, invocation.Text("title")!, cancellationToken);
        if (card is null)
            return complaint!;
        if (await desk.EnterAsync(invocation.Room, cancellationToken) is { } room && room.Paper.Paper.Id == card.Id)
            return Reply.Privately($"This room reads “{card.Title}” already. Nothing was changed.");
        await desk.SetPaperAsync(invocation.Room, card.Id, lastParagraph: null, cancellationToken);
        return Reply.Privately($"This room reads “{card.Title}” from now on. The whole text is open.") with
        {
            Buttons = [new Button("Outline", Call.To("outline"))],
        };
    }
}
