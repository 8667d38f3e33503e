using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Visiting;

/// <summary>
/// A browser's membership: a random id and until when it moderates, signed. Nobody can make one up, and none outlives its
/// time.
/// </summary>
internal sealed class MemberCookie(RoomKeys keys, TimeProvider time)
{
    private const string Purpose = "member";
    private static readonly TimeSpan Held = TimeSpan.FromDays(180);
    private static readonly TimeSpan ModeratorsHold = TimeSpan.FromDays(30);

    /// <summary>Who the cookie says this is; <see langword="null"/> where there is none or it was not made here.</summary>
    public (string Id, bool IsModerator)? Read(HttpContext context)
    {
        if (
            context.Request.Cookies[NameFor(context)]?.Split('.')
            is not [{ Length: > 0 } id, var until, var moderates, var signature]
        )
            return null;
        if (!keys.IsSigned(Purpose, $"{id}.{until}.{moderates}", signature) || !IsAhead(until))
            return null;
        return (id, IsAhead(moderates));
    }

    /// <summary>Gives the browser its cookie anew: a known one keeps its id, and what it may do until then.</summary>
    public (string Id, bool IsModerator) Issue(HttpContext context, bool asModerator)
    {
        var known = Read(context);
        var now = time.GetUtcNow();
        var id = known?.Id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var moderates = asModerator || known is { IsModerator: true };
        var until = now + Held;
        var moderatesUntil = moderates ? (now + ModeratorsHold).ToUnixTimeSeconds() : 0;
        var text = $"{id}.{until.ToUnixTimeSeconds()}.{moderatesUntil}";
        context.Response.Cookies.Append(
            NameFor(context),
            $"{text}.{keys.Sign(Purpose, text)}",
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"] == "https",
                Path = "/",
                MaxAge = Held,
                IsEssential = true,
            }
        );
        return (id, moderates);
    }

    // Browsers do not tell ports apart, and two bots on one machine must not take each other's members.
    private static string NameFor(HttpContext context) => $"study-{context.Request.Host.Port ?? 0}";

    private bool IsAhead(string unixSeconds) =>
        long.TryParse(unixSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && until > time.GetUtcNow().ToUnixTimeSeconds();
}
