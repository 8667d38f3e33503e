using Bot.Storage.Rooms;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Visiting;

/// <summary>Tells who is at the other end of a request. On loopback anybody may come in; elsewhere a link opens first.</summary>
internal sealed class Reception(MemberCookie cookies, MemberNames names, Moderators moderators, WebOptions options)
{
    /// <summary>Whoever the cookie names; <see langword="null"/> where there is no good one.</summary>
    public async Task<Visitor?> FindAsync(HttpContext context) =>
        cookies.Read(context) is { } known ? await KnownAsync(known.Id, known.IsModerator, context) : null;

    /// <summary>As above, and a newcomer becomes a member where no link is needed.</summary>
    public async Task<Visitor?> ReceiveAsync(HttpContext context)
    {
        if (await FindAsync(context) is { } visitor)
            return visitor;
        return options.IsLoopback ? await AdmitAsync(context, asModerator: false) : null;
    }

    /// <summary>Gives the browser its cookie, with a moderator's rights or without.</summary>
    public async Task<Visitor> AdmitAsync(HttpContext context, bool asModerator)
    {
        var (id, isModerator) = cookies.Issue(context, asModerator);
        return await KnownAsync(id, isModerator, context);
    }

    private async Task<Visitor> KnownAsync(string id, bool isModerator, HttpContext context) =>
        new(
            id,
            await names.OfAsync(id, context.RequestAborted),
            isModerator || await moderators.ContainsAsync(StudyRoom.Key, id, context.RequestAborted)
        )
        {
            Locale = LocaleOf(context.Request),
        };

    private static string? LocaleOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value;
}
