using System.Collections.Concurrent;
using System.Text.Json;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Http;

namespace Emulator.Slack;

/// <content>The Web API's manner: tokens, scopes, limits, scripted faults, warnings.</content>
public sealed partial class SlackEmulator
{
    private static readonly string[] JsonFields = ["attachments", "blocks", "files", "metadata", "view"];

    private readonly Dictionary<string, ApiMethod> _methods;
    private readonly ConcurrentDictionary<Fault, int> _faults = new();

    /// <summary>What the bot is refused for is told apart from what was scripted: these are the bot's own mistakes.</summary>
    public IReadOnlyList<ApiCall> Refused => [.. Calls.Where(call => call.Error is not null && !call.WasScripted)];

    /// <summary>Something goes wrong with the next calls of a method.</summary>
    public void Script(Fault fault) => _faults[fault] = fault.Times;

    /// <summary>How many calls of a method there were.</summary>
    public int CallsOf(string method) => Calls.Count(call => call.Method == method);

    private Fault? TakeFault(ApiCall call)
    {
        foreach (var (fault, left) in _faults)
        {
            if (fault.Method != "*" && fault.Method != call.Method || fault.When?.Invoke(call) == false)
                continue;
            if (left > 0 && _faults.TryUpdate(fault, left - 1, left))
            {
                call.WasScripted = true;
                return fault;
            }
        }
        return null;
    }

    private async Task AnswerApiAsync(HttpContext context, string method)
    {
        var warnings = new List<string>();
        var call = new ApiCall
        {
            Method = method,
            Arguments = await ReadArgumentsAsync(context, warnings),
            At = Clock.Elapsed,
            IsForm = context.Request.HasFormContentType,
        };
        Calls.Enqueue(call);
        var fault = TakeFault(call);
        if (fault is { AfterExecution: false } && await StrikeAsync(context, call, fault))
            return;
        var answer = Answer(context, call, warnings);
        if (fault is { AfterExecution: true } && await StrikeAsync(context, call, fault))
            return;
        await WriteAsync(context, call, answer);
    }

    private JsonObject Answer(HttpContext context, ApiCall call, List<string> warnings)
    {
        try
        {
            lock (_state)
            {
                if (!_methods.TryGetValue(call.Method, out var method))
                    throw new RefusedException("unknown_method");
                if (context.Request.Method != "POST")
                {
                    Break("Web API", $"{call.Method} was not posted");
                    throw new RefusedException("invalid_post_type");
                }
                var workspace = Authorise(context, call, method);
                if (Limits.Take(call.Method, workspace.Id, method.PerMinute) is { } seconds)
                    return TooMany(context, seconds);
                CheckScope(context, call, method, workspace);
                CheckTypes(call);
                var answer = method.Run(call, workspace);
                if (answer["retry"] is { } retry)
                    return TooMany(context, retry.GetValue<int>());
                call.WasExecuted = true;
                answer["ok"] = true;
                if (answer["warning"]?.GetValue<string>() is { } warning)
                    warnings.Add(warning);
                if (warnings.Count > 0)
                {
                    answer["warning"] = string.Join(',', warnings);
                    answer["response_metadata"] ??= new JsonObject();
                    answer["response_metadata"]!["warnings"] = new JsonArray([
                        .. warnings.Select(one => (JsonNode?)one),
                    ]);
                }
                return answer;
            }
        }
        catch (RefusedException refused)
        {
            return Refusal(call, refused);
        }
    }

    private static JsonObject TooMany(HttpContext context, int seconds)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString();
        return new JsonObject { ["ok"] = false, ["error"] = "ratelimited" };
    }

    private static JsonObject Refusal(ApiCall call, RefusedException refused)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = refused.Error };
        if (refused.Needed is not null)
        {
            answer["needed"] = refused.Needed;
            answer["provided"] = refused.Provided;
        }
        if (refused.Messages.Count > 0)
        {
            answer["errors"] = new JsonArray([.. refused.Messages.Select(one => (JsonNode?)one)]);
            answer["response_metadata"] = new JsonObject
            {
                ["messages"] = new JsonArray([.. refused.Messages.Select(one => (JsonNode?)$"[ERROR] {one}")]),
            };
        }
        call.Error = refused.Error;
        return answer;
    }

    private EmulatedWorkspace Authorise(HttpContext context, ApiCall call, ApiMethod method)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : call.Text("token");
        call.Token = token;
        if (method.Name == "oauth.v2.access")
        {
            call.Basic = header.StartsWith("Basic ", StringComparison.Ordinal) ? header[6..] : null;
            return Workspace;
        }
        if (token is null)
            throw new RefusedException("not_authed");
        if (method.Name == "apps.connections.open")
        {
            if (header.Length == 0)
                throw new RefusedException("not_authed");
            return token == AppToken
                ? Workspace
                : throw new RefusedException(
                    token.StartsWith("xoxb", StringComparison.Ordinal) ? "not_allowed_token_type" : "invalid_auth"
                );
        }
        if (token == AppToken)
            throw new RefusedException("not_allowed_token_type");
        call.Workspace =
            _workspaces.Find(workspace => workspace.BotToken == token || workspace.Earlier?.Token == token)
            ?? throw new RefusedException("invalid_auth");
        var ends = call.Workspace.BotToken == token ? call.Workspace.BotTokenEnds : call.Workspace.Earlier?.Ends;
        if (ends <= Clock.Elapsed)
            throw new RefusedException("token_expired");
        return call.Workspace.Refusal is { } refusal ? throw new RefusedException(refusal) : call.Workspace;
    }

    private void CheckScope(HttpContext context, ApiCall call, ApiMethod method, EmulatedWorkspace workspace)
    {
        var accepted = method.Scopes.SelectMany(scope => Kinds(scope, call, workspace)).ToArray();
        context.Response.Headers["x-oauth-scopes"] = string.Join(',', workspace.Scopes.Order(StringComparer.Ordinal));
        context.Response.Headers["x-accepted-oauth-scopes"] = string.Join(',', accepted);
        if (accepted.Length > 0 && !accepted.Any(workspace.Scopes.Contains))
            throw new RefusedException("missing_scope")
            {
                Needed = string.Join(',', accepted),
                Provided = string.Join(',', workspace.Scopes.Order(StringComparer.Ordinal)),
            };
    }

    private static IEnumerable<string> Kinds(string scope, ApiCall call, EmulatedWorkspace workspace)
    {
        if (!scope.StartsWith('*'))
            return [scope];
        var named = call.Text("channel") is { } id ? workspace.Rooms.Find(channel => channel.Id == id) : null;
        string[] kinds = named is null ? ["channels", "groups", "im", "mpim"] : [named.ScopeWord];
        return kinds.Select(kind => kind + scope[1..]);
    }

    /// <summary>Gives whether the call ends here.</summary>
    private async Task<bool> StrikeAsync(HttpContext context, ApiCall call, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Error:
                // The Web API refuses with a status of success, the way back does not.
                if (call.Method == "response_url")
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                await WriteAsync(
                    context,
                    call,
                    Refusal(
                        call,
                        new RefusedException(fault.Code)
                        {
                            Needed = fault.Needed,
                            Provided = fault.Needed is null ? null : "chat:write",
                        }
                    )
                );
                return true;
            case FaultKind.Limit:
                await WriteAsync(context, call, TooMany(context, fault.RetryAfter));
                return true;
            case FaultKind.Html:
                call.Status = context.Response.StatusCode = fault.Status;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>Something went wrong.</body></html>", _life.Token);
                return true;
            case FaultKind.Hang:
                using (var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _life.Token))
                    await Task.Delay(Timeout.InfiniteTimeSpan, Clock, end.Token)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                return true;
            case FaultKind.Reset:
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    private static async Task WriteAsync(HttpContext context, ApiCall call, JsonObject answer)
    {
        call.Status = context.Response.StatusCode;
        call.Error ??= answer["error"]?.GetValue<string>();
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["x-slack-req-id"] = Guid.NewGuid().ToString("N");
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private static async Task<JsonObject> ReadArgumentsAsync(HttpContext context, List<string> warnings)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in context.Request.Query)
            arguments[name] = value.ToString();
        if (context.Request.HasFormContentType)
        {
            foreach (var (name, value) in await context.Request.ReadFormAsync())
                arguments[name] = JsonFields.Contains(name) ? Parsed(value.ToString()) : value.ToString();
            return arguments;
        }
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var type = context.Request.ContentType ?? "";
        if (!type.StartsWith("application/json", StringComparison.Ordinal) || body.Length == 0)
            return arguments;
        if (!type.Contains("charset", StringComparison.OrdinalIgnoreCase))
            warnings.Add("missing_charset");
        if (Parsed(System.Text.Encoding.UTF8.GetString(body.ToArray())) is JsonObject json)
        {
            foreach (var (name, value) in json)
                arguments[name] =
                    value is JsonValue text && JsonFields.Contains(name) && text.TryGetValue<string>(out var inner)
                        ? Parsed(inner)
                        : value?.DeepClone();
        }
        return arguments;
    }

    /// <summary>What is no JSON stays a string, which no method accepts in such a place.</summary>
    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
