using System.Globalization;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>A member asks for something in a room: the platform-neutral form of a typed line, a press or a submitted form.</summary>
/// <param name="Call">The command and its options.</param>
/// <param name="Room">Where; a thread's invocations carry its parent channel.</param>
/// <param name="Member">Who.</param>
public sealed record Invocation(Call Call, RoomId Room, Member Member)
{
    /// <summary>
    /// Whether the answer must go to the member alone, whatever the command would do: somebody else's button was pressed.
    /// </summary>
    public bool IsApart { get; init; }

    /// <summary>The thread of the room it was asked in, as the platform names it; <see langword="null"/> in the room itself.</summary>
    public string? Thread { get; init; }

    /// <summary>The member's language as a tag, <c>fr-CA</c>; <see langword="null"/> where the platform does not say.</summary>
    public string? Locale { get; init; }

    /// <summary>The room's language as a tag, for what everybody in it reads.</summary>
    public string? RoomLocale { get; init; }

    /// <summary>The files that came with a form, by the names of their fields.</summary>
    public IReadOnlyDictionary<string, ReceivedFile> Files { get; init; } = new Dictionary<string, ReceivedFile>();

    /// <summary>
    /// Tells whoever waits how far a long answer is, in a sentence; the next one or the answer takes its place. Does nothing
    /// where nobody was asked to wait, or the platform cannot show it.
    /// </summary>
    public Func<Phrase, CancellationToken, Task> TellProgress { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Whether it is a form that was sent off: no other form can follow.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>The words of a text option, trimmed; <see langword="null"/> where it was not given.</summary>
    public string? Text(string option) => Call[option]?.Trim();

    /// <summary>A flag; <see langword="false"/> where it was not given.</summary>
    public bool Flag(string option) => OptionReader.IsTrue(Call[option]);

    /// <summary>A flag that may be left open.</summary>
    public bool? FlagOrOpen(string option) => Call[option] is null ? null : Flag(option);

    /// <summary>A whole number, or <paramref name="otherwise"/> where it was not given.</summary>
    public int Number(string option, int otherwise) =>
        int.TryParse(Call[option], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
