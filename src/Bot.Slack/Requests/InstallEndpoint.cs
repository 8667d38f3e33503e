using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Bot.Storage.Events;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Bot.Slack.Requests;

/// <summary>
/// Installing the app by link (§10): <c>/slack/oauth</c> leads to Slack, and Slack leads back to it. What comes back counts
/// once, within ten minutes, and only in the browser that was sent.
/// </summary>
internal sealed class InstallEndpoint(
    SlackOptions options,
    SlackWeb web,
    Workspaces workspaces,
    SeenEvents seen,
    IDataProtectionProvider protection,
    TimeProvider time
)
{
    private const string Cookie = "slack-install";
    private const string Refused =
        "The installation was not finished. Nothing was changed; begin again at this address.";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _states = protection.CreateProtector("Bot.Slack.Install");

    public async Task TakeAsync(HttpContext context)
    {
        if (!options.InstallsByLink)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        var query = context.Request.Query;
        if (!query.ContainsKey("state"))
            Begin(context);
        else if (
            !await IsOursAsync(context, query["state"].ToString())
            || query["code"].ToString() is not { Length: > 0 } code
        )
            await SayAsync(context, StatusCodes.Status400BadRequest, Refused);
        else
            await FinishAsync(context, code);
    }

    private void Begin(HttpContext context)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        var state = _states.Protect($"{nonce} {until}");
        context.Response.Cookies.Append(
            Cookie,
            nonce,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Lifetime,
                Path = "/slack",
            }
        );
        context.Response.Redirect(
            $"{AuthorizeUrl()}?client_id={Uri.EscapeDataString(options.ClientId)}"
                + $"&scope={Uri.EscapeDataString(string.Join(',', SlackScopes.All))}&state={Uri.EscapeDataString(state)}"
        );
    }

    /// <summary>Where people are asked stands beside where programs are (<c>/oauth/v2/authorize</c> beside <c>/api/</c>).</summary>
    private Uri AuthorizeUrl() => new(new Uri(options.ApiBaseUrl), "/oauth/v2/authorize");

    private async Task<bool> IsOursAsync(HttpContext context, string state)
    {
        string[] parts;
        try
        {
            parts = _states.Unprotect(state).Split(' ');
        }
        catch (CryptographicException)
        {
            return false;
        }
        var nonce = context.Request.Cookies[Cookie] ?? "";
        return parts.Length == 2
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(parts[0]), Encoding.UTF8.GetBytes(nonce))
            && long.Parse(parts[1]) >= time.GetUtcNow().ToUnixTimeSeconds()
            && await seen.TryClaimAsync(
                $"slack/install/{parts[0]}",
                time.GetUtcNow(),
                Lifetime * 2,
                context.RequestAborted
            );
    }

    private async Task FinishAsync(HttpContext context, string code)
    {
        try
        {
            var answer = await web.AccessAsync(code, context.RequestAborted);
            var team = answer is { IsEnterpriseInstall: true } ? answer.Enterprise?.Id : answer.Team?.Id;
            if (team is null || answer.AccessToken is not { Length: > 0 })
            {
                await SayAsync(context, StatusCodes.Status502BadGateway, Refused);
                return;
            }
            await workspaces.InstallAsync(team, answer, context.RequestAborted);
            await SayAsync(
                context,
                StatusCodes.Status200OK,
                "Installed. Invite the bot to a channel and ask it with /reading help."
            );
        }
        catch (SlackException)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, Refused);
        }
    }

    private static Task SayAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words, context.RequestAborted);
    }
}
