using System.Globalization;

namespace Bot.Local.Web.Visiting;

/// <summary>Signed links into the room that end at a given time. Whoever opens one is let in as what it says.</summary>
internal sealed class EntryLinks(RoomKeys keys, TimeProvider time)
{
    private const string Purpose = "link";
    private const char ForModerator = 'm';
    private const char ForReader = 'r';

    public static readonly TimeSpan ModeratorsHold = TimeSpan.FromDays(1);
    public static readonly TimeSpan ReadersHold = TimeSpan.FromDays(7);

    /// <summary>What stands behind <c>/enter?link=</c>.</summary>
    public string Make(bool isModerator)
    {
        var until = time.GetUtcNow() + (isModerator ? ModeratorsHold : ReadersHold);
        var text = $"{(isModerator ? ForModerator : ForReader)}{until.ToUnixTimeSeconds()}";
        return $"{text}.{keys.Sign(Purpose, text)}";
    }

    /// <summary>Whether it lets in, and as a moderator; a link that is forged or has ended lets nobody in.</summary>
    public (bool IsValid, bool IsModerator) Read(string link)
    {
        if (link.Split('.') is not [{ Length: > 1 } text, var signature] || !keys.IsSigned(Purpose, text, signature))
            return (false, false);
        var isLive =
            long.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            && until > time.GetUtcNow().ToUnixTimeSeconds();
        return (isLive, isLive && text[0] == ForModerator);
    }
}
