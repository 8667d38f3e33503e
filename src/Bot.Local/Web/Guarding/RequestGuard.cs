using System.Net;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Guarding;

/// <summary>
/// Stands before every request: sets the headers that bind the browser, and refuses hosts that are not ours on loopback
/// (a foreign name that resolves to this machine) and writes that come from another page.
/// </summary>
internal sealed class RequestGuard(WebOptions options, RoomCounters counters)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";

        if (options.IsLoopback && !IsLoopback(context.Request.Host.Host))
            await RefuseAsync(
                context,
                StatusCodes.Status421MisdirectedRequest,
                "This room answers to its own address alone."
            );
        else if (!HttpMethods.IsGet(context.Request.Method) && !IsFromOurPage(context.Request))
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "Only the room's own page can do that.");
        else
            await next(context);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Every browser says where a write comes from; who says nothing is no browser and no page of ours.
    private static bool IsFromOurPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if (site.Length == 0 && origin.Length == 0)
            return false;
        return (site.Length == 0 || site == "same-origin")
            && (
                origin.Length == 0
                || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value)
            );
    }

    private Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        counters.CountRefused();
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
