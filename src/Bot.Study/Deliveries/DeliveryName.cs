using System.Security.Cryptography;
using System.Text;
using Bot.Chat.Platforms;

namespace Bot.Study.Deliveries;

/// <summary>
/// What a delivery is. Two of the same name are the same delivery, and the store keeps one of them.
/// </summary>
/// <param name="Kind">The <see cref="IDeliveryKind.Name"/> of what makes it.</param>
/// <param name="Subject">What it is of, inside the room: the id of a reading, of a discussion.</param>
/// <param name="Occasion">Which one of that subject: a local date, a slot of an agenda.</param>
/// <param name="Part">From 1, where one occasion takes several posts.</param>
public sealed record DeliveryName(RoomId Room, string Kind, string Subject, string Occasion, int Part = 1)
{
    private const int KeyLength = 24;

    /// <summary>By which a platform recognises the post: made of the name alone.</summary>
    public PostKey Key => MakeKey(Room, Kind, Subject, Occasion, Part);

    private static PostKey MakeKey(RoomId room, string kind, string subject, string occasion, int part)
    {
        // Each word is told by its length, so that no two names spell the same.
        var text = new StringBuilder();
        foreach (var word in new[] { room.Platform, room.Group, room.Room, kind, subject, occasion })
            text.Append(word.Length).Append(':').Append(word);
        text.Append(part);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new PostKey(Convert.ToHexStringLower(hash)[..KeyLength]);
    }
}
