using Bot.Chat.Platforms;

namespace Bot.Local.Web;

/// <summary>
/// Draws the dates of the text on a room's table, as far as its words may be shown: one <c>svg</c> element that is so many
/// pixels wide, whose links carry <c>data-date</c> and <c>data-places</c>. Empty where there are no dates.
/// </summary>
public delegate ValueTask<string> DrawTimeline(RoomId room, int width, CancellationToken cancellationToken);
