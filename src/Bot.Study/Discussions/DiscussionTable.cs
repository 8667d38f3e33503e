using System.Runtime.CompilerServices;
using Bot.Chat.Replies;
using Bot.Study.Discussions.Views;
using Bot.Study.Libraries;
using Bot.Study.Libraries.Errata;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Study.Discussions;

/// <summary>Lays the text beside a discussion, as far as the room may see its words. Safe for any number of threads.</summary>
public sealed class DiscussionTable(RoomDesk rooms, EarlierEditions earlier)
{
    private readonly ConditionalWeakTable<Edition, QuotationChecker> _checkers = [];

    public async Task<DiscussedText> TextOfAsync(Sitting sitting, CancellationToken cancellationToken)
    {
        var room = await rooms.EnterAsync(sitting.Room, cancellationToken);
        var then = new EditionId(sitting.Discussion.Edition);
        if (room is null || room.Paper.Paper.Id.Value != sitting.Discussion.Paper || room.Edition.Id == then)
            return new DiscussedText(sitting.Discussion, room);
        // Passages keep the numbers they were named by, and so the text in which these mean what was meant.
        var group = LibraryDesk.GroupOf(sitting.Room);
        var asOf = await earlier.AsOfAsync(room, group, then, cancellationToken);
        return new DiscussedText(sitting.Discussion, asOf) { IsCorrected = true };
    }

    /// <summary>The minutes as they stand, for anybody in the room.</summary>
    public Task<IReadOnlyList<ReplyBlock>> MinutesOfAsync(Sitting sitting, CancellationToken cancellationToken) =>
        MinutesOfAsync(sitting, MinutesReader.Group, cancellationToken);

    /// <summary>The minutes as they stand, as far as that reader may see them.</summary>
    public async Task<IReadOnlyList<ReplyBlock>> MinutesOfAsync(
        Sitting sitting,
        MinutesReader reader,
        CancellationToken cancellationToken
    )
    {
        var text = await TextOfAsync(sitting, cancellationToken);
        var checker = text.Room is { } room
            ? _checkers.GetValue(room.Edition, edition => new QuotationChecker(edition))
            : null;
        return Minutes.Of(sitting, text, reader, checker);
    }
}
