using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Discord.Translate;

/// <summary>
/// The ids of buttons and forms: their signed state where it fits into Discord's 100 characters, else a name under which it
/// was saved. A post that must be found again carries its key's mark in every id (§7.2, §8.1).
/// </summary>
internal sealed class ButtonIds(ButtonState states, IDiscordMemory memory)
{
    private const int Longest = 100;
    private const int MarkLength = 8;
    private const char Marked = '*';
    private const char Saved = '~';
    private const string Places = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>An id that no other button of the same message has.</summary>
    /// <param name="place">The button's place in its message, from 0.</param>
    public async Task<string> NameAsync(
        Button button,
        int place,
        RoomId room,
        MemberId owner,
        PostKey? key,
        CancellationToken cancellationToken
    )
    {
        var head = Places[place] + (key is { } known ? Marked + Mark(known) : "");
        var state = states.Encode(button, room, owner);
        if (head.Length + state.Length <= Longest)
            return head + state;
        return $"{head}{Saved}{await memory.SaveAsync(room, state, cancellationToken)}";
    }

    /// <summary>What was pressed; <see langword="null"/> for an id that was not made here or for another room.</summary>
    public async Task<Press?> ReadAsync(string id, RoomId room, MemberId presser, CancellationToken cancellationToken)
    {
        var start = id.Length > 1 && id[1] == Marked ? 2 + MarkLength : 1;
        if (id.Length <= start)
            return null;
        var state = id[start..];
        if (state[0] == Saved)
            state = await memory.FindAsync(room, state[1..], cancellationToken) ?? "";
        return states.Decode(state, room, presser);
    }

    /// <summary>Whether a button of that id belongs to the post with that key.</summary>
    public static bool IsOf(string id, PostKey key) =>
        id.Length > 1 && id[1] == Marked && id.AsSpan(2).StartsWith(Mark(key), StringComparison.Ordinal);

    /// <summary>The key's mark as the number of a component, for posts without buttons.</summary>
    public static int Number(PostKey key) => (int)(BitConverter.ToUInt32(Digest(key)) & 0x3FFFFFFF) + 1000;

    /// <summary>
    /// What Discord knows a post by for some minutes, at most 25 characters. It tells nonces apart by the bot alone, so the
    /// channel is part of it: one key in two rooms is two posts.
    /// </summary>
    public static string Nonce(PostKey key, string channel) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel} {key}")).AsSpan(0, 18));

    private static string Mark(PostKey key) => Base64Url.EncodeToString(Digest(key).AsSpan(0, 6));

    private static byte[] Digest(PostKey key) => SHA256.HashData(Encoding.UTF8.GetBytes($"post {key}"));
}
