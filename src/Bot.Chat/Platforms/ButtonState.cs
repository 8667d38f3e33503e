using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Chat.Platforms;

/// <summary>
/// The state of a button as a platform keeps it: the call, bound to the room it was shown in and to whoever asked, and
/// signed. It outlives the program, and nobody can make one up. Safe for any number of threads.
/// </summary>
/// <param name="key">At least 32 secret bytes, the same in every process that serves the same rooms.</param>
public sealed class ButtonState(ReadOnlyMemory<byte> key)
{
    private const int TagLength = 12;
    private const char Separator = '!';

    /// <summary>
    /// One line of ASCII: <c>call!effect+owner!tag</c>. A caller whose platform has no room for it keeps it in the store
    /// and shows a name for it instead.
    /// </summary>
    public string Encode(Button button, RoomId room, MemberId owner)
    {
        var line = $"{button.Call.Encode()}{Separator}{(int)button.Effect}{OwnerMark(owner)}";
        return $"{line}{Separator}{Tag(line, room)}";
    }

    /// <summary>What was pressed; <see langword="null"/> for a state that was not made here or for another room.</summary>
    public Press? Decode(string state, RoomId room, MemberId presser)
    {
        var parts = state.Split(Separator);
        if (parts.Length != 3 || !IsOurs($"{parts[0]}{Separator}{parts[1]}", parts[2], room))
            return null;
        var effect = (ButtonEffect)(parts[1][0] - '0');
        return Call.TryDecode(parts[0], out var call)
            ? new Press(call, effect, parts[1][1..] == OwnerMark(presser))
            : null;
    }

    private bool IsOurs(string line, string tag, RoomId room) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Tag(line, room)), Encoding.UTF8.GetBytes(tag));

    private string OwnerMark(MemberId owner) => Hash($"owner {owner}")[..8];

    private string Tag(string line, RoomId room) => Hash($"button {room}\n{line}")[..TagLength];

    private string Hash(string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(text)));
}
