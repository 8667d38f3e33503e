using System.Text;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Http;

namespace Emulator.Slack;

/// <content>Installing the app into one more workspace (OAuth 2).</content>
public sealed partial class SlackEmulator
{
    private static readonly TimeSpan CodeTime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TokenTime = TimeSpan.FromHours(12);

    private readonly Dictionary<string, (EmulatedUser Who, string? Redirect, string Scope, TimeSpan At)> _codes = [];

    /// <summary>Where somebody is sent who wants to install the app; without its query.</summary>
    public string AuthorizeUrl => $"{Root}/oauth/v2/authorize";

    /// <summary>Whether the app's tokens end after twelve hours and are renewed, which its settings allow once and for all.</summary>
    public bool RotatesTokens { get; set; }

    /// <summary>Who installs when the authorize address is opened; they refuse if <see langword="null"/>.</summary>
    public EmulatedUser? Installer { get; set; }

    /// <summary>Ends a workspace's tokens before their time.</summary>
    public void Expire(EmulatedWorkspace workspace)
    {
        lock (_state)
            (workspace.BotTokenEnds, workspace.Earlier) = (Clock.Elapsed, null);
    }

    /// <summary>Somebody agrees to an installation; gives the code that the app gets.</summary>
    public string Agree(EmulatedUser who, string? redirect = null, string? scope = null)
    {
        var code = $"{Guid.NewGuid():N}";
        lock (_state)
            _codes[code] = (who, redirect, scope ?? string.Join(',', EmulatedWorkspace.EveryScope), Clock.Elapsed);
        return code;
    }

    private Task AuthorizeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != ClientId || query["scope"].Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
        var state = Uri.EscapeDataString(query["state"].ToString());
        var answer = Installer is { } who
            ? $"code={Agree(who, redirect, query["scope"].ToString())}"
            : "error=access_denied";
        context.Response.Redirect($"{redirect}?{answer}&state={state}");
        return Task.CompletedTask;
    }

    private JsonObject Access(ApiCall call, EmulatedWorkspace workspace)
    {
        var (id, secret) = Credentials(call);
        if (id != ClientId)
            throw new RefusedException("invalid_client_id");
        if (secret != ClientSecret)
            throw new RefusedException("bad_client_secret");
        if (call.Text("grant_type") is { } grant)
            return grant == "refresh_token" ? Refresh(call) : throw new RefusedException("invalid_grant_type");
        if (
            call.Text("code") is not { } code
            || !_codes.Remove(code, out var agreed)
            || Clock.Elapsed - agreed.At > CodeTime
        )
            throw new RefusedException("invalid_code");
        if (agreed.Redirect is { Length: > 0 } && call.Text("redirect_uri") != agreed.Redirect)
            throw new RefusedException("bad_redirect_uri");
        var home = agreed.Who.Workspace;
        home.Scopes.Clear();
        home.Scopes.UnionWith(agreed.Scope.Split(',', ' '));
        home.Refusal = null;
        GiveToken(home);
        home.Earlier = null;
        var answer = Given(home);
        answer["authed_user"] = new JsonObject { ["id"] = agreed.Who.Id };
        return answer;
    }

    private JsonObject Refresh(ApiCall call)
    {
        var refresh = call.Needed("refresh_token");
        var home =
            _workspaces.Find(workspace => workspace.RefreshToken == refresh && workspace.Refusal is null)
            ?? throw new RefusedException("invalid_refresh_token");
        GiveToken(home);
        return Given(home);
    }

    private void GiveToken(EmulatedWorkspace home)
    {
        home.Earlier = home.BotTokenEnds is { } ends ? (home.BotToken, ends) : null;
        home.BotToken = $"{(RotatesTokens ? "xoxe.xoxb" : "xoxb")}-{Guid.NewGuid():N}";
        home.BotTokenEnds = RotatesTokens ? Clock.Elapsed + TokenTime : null;
        home.RefreshToken = RotatesTokens ? $"xoxe-1-{Guid.NewGuid():N}" : null;
    }

    private static JsonObject Given(EmulatedWorkspace home)
    {
        var answer = new JsonObject
        {
            ["app_id"] = AppId,
            ["access_token"] = home.BotToken,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', home.Scopes),
            ["bot_user_id"] = home.BotUserId,
            ["team"] = new JsonObject { ["id"] = home.Id, ["name"] = home.Name },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
        if (home.RefreshToken is null)
            return answer;
        answer["refresh_token"] = home.RefreshToken;
        answer["expires_in"] = (int)TokenTime.TotalSeconds;
        return answer;
    }

    private static (string? Id, string? Secret) Credentials(ApiCall call)
    {
        if (call.Basic is not { } basic)
            return (call.Text("client_id"), call.Text("client_secret"));
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(basic)).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
