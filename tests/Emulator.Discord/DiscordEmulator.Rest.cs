using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.Checks;
using Emulator.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace Emulator.Discord;

/// <content>The way of a request: checks, what it does, checks of the answer.</content>
public sealed partial class DiscordEmulator
{
    private readonly List<Route> _routes;
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    /// <summary>Whether the token is still good.</summary>
    public bool IsTokenGood { get; set; } = true;

    /// <summary>Whether somebody else's client is connected, which need not keep our own rule to ping nobody.</summary>
    public bool IsForeignClient { get; set; }

    /// <summary>The calls to one route, such as <c>POST /channels/{channel_id}/messages</c>.</summary>
    public IReadOnlyList<RestCall> CallsTo(string route) =>
        [.. Calls.Where(call => call.Route.StartsWith(route, StringComparison.Ordinal))];

    private async Task AnswerRestAsync(HttpContext context)
    {
        if (_files.TryGetValue(context.Request.Path.Value!, out var file))
        {
            await context.Response.Body.WriteAsync(file, context.RequestAborted);
            return;
        }
        var path = context
            .Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(WebUtility.UrlDecode)
            .ToArray();
        if (path is not ["api", "v10", ..])
        {
            await WriteAsync(context, 404, Error(0, "404: Not Found"));
            return;
        }
        path = path[2..];
        var found = _routes
            .Select(route => (Route: route, Ids: route.Match(context.Request.Method, path!)))
            .FirstOrDefault(match => match.Ids is not null);
        if (found.Route is null)
        {
            _ledger.Break("routes", $"{context.Request.Method} {path[0]} is no route");
            await WriteAsync(context, 404, Error(0, "404: Not Found"));
            return;
        }
        var (body, files) = await ReadBodyAsync(context);
        var call = new RestCall(found.Route.Method, found.Route.Template, found.Ids!, body)
        {
            Files = files,
            Query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            At = Clock.Elapsed,
        };
        Calls.Enqueue(call);
        var (status, answer) = await ActAsync(context, found.Route, call);
        if (status > 0)
        {
            call.Status = status;
            CheckResponse(call, status, answer);
            await WriteAsync(context, status, answer);
        }
    }

    /// <summary>What to answer; a status of 0 where the connection has been dealt with.</summary>
    private async Task<(int Status, JsonNode? Body)> ActAsync(HttpContext context, Route route, RestCall call)
    {
        var fault = TakeFault(call);
        if (fault is not null && !fault.AfterExecution)
            return await StrikeAsync(context, fault);
        if (
            call.Template.StartsWith("/interactions", StringComparison.Ordinal) is false
            && Limited(context, call) is { } limited
        )
            return limited;
        if (route.NeedsToken && (!IsTokenGood || context.Request.Headers.Authorization != $"Bot {Token}"))
            return Invalid(401, Error(0, "401: Unauthorized"));
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot", StringComparison.Ordinal))
            _ledger.Break("extra rules", "the User-Agent is not a bot's");
        if (CheckRequest(call) is { } wrong)
            return (400, FormError(wrong));
        (int Status, JsonNode? Body) answer;
        lock (_state)
            answer = route.Handle(call);
        call.WasExecuted = answer.Status < 300;
        if (answer.Status is 401 or 403)
            InvalidRequests++;
        return fault is null ? answer : await StrikeAsync(context, fault);
    }

    private string? CheckRequest(RestCall call)
    {
        if (call.Body.ValueKind == JsonValueKind.Undefined || !IsChecking)
            return null;
        var path = DescribedPath(call);
        var fault = OpenApi.Instance?.Request(call.Method, path, call.Body, isStrict: !IsForeignClient, _ledger);
        if (fault is not null)
            _ledger.Break("OpenAPI request", $"{call.Route}: {fault}");
        var untyped = _types.Fault($"request {call.Route}", "requests", call.Body, isStrict: !IsForeignClient, _ledger);
        if (untyped is not null)
            _ledger.Break("types", $"request {call.Route}: {untyped}");
        _ledger.Count("extra rules");
        var extra = call.Template switch
        {
            "/channels/{channel_id}/messages" => ExtraRules.Message(
                call.Body,
                call.Files.Count,
                isEdit: false,
                mayPing: IsForeignClient
            ),
            "/channels/{channel_id}/messages/{message_id}" => ExtraRules.Message(
                call.Body,
                call.Files.Count,
                isEdit: true,
                mayPing: IsForeignClient
            ),
            "/webhooks/{webhook_id}/{webhook_token}" => ExtraRules.Message(
                call.Body,
                call.Files.Count,
                isEdit: false,
                mayPing: IsForeignClient
            ),
            "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}" => ExtraRules.Message(
                call.Body,
                call.Files.Count,
                isEdit: true,
                mayPing: IsForeignClient
            ),
            "/interactions/{interaction_id}/{interaction_token}/callback" => CallbackFault(call.Body, call.Files.Count),
            "/applications/{application_id}/commands" => ExtraRules.Commands(call.Body),
            _ => null,
        };
        if (extra is not null)
            _ledger.Break("extra rules", $"{call.Route}: {extra}");
        return fault ?? untyped ?? extra;
    }

    private string? CallbackFault(JsonElement body, int files) =>
        body.GetProperty("type").GetInt32() switch
        {
            4 => ExtraRules.Message(body.GetProperty("data"), files, isEdit: false, mayPing: IsForeignClient),
            7 => ExtraRules.Message(body.GetProperty("data"), files, isEdit: true, mayPing: IsForeignClient),
            9 => ExtraRules.Modal(body.GetProperty("data")),
            _ => null,
        };

    private void CheckResponse(RestCall call, int status, JsonNode? answer)
    {
        if (answer is null || status is 0 || !IsChecking)
            return;
        if (
            status < 300
            && _types.Fault(
                $"response {call.Route}",
                "responses",
                JsonSerializer.SerializeToElement(answer),
                isStrict: false,
                _ledger
            )
                is { } untyped
        )
            _ledger.Break("types", $"response {call.Route}: {untyped}");
        if (OpenApi.Instance is not { } description)
            return;
        if (
            description.Response(
                call.Method,
                DescribedPath(call),
                status,
                JsonSerializer.SerializeToElement(answer),
                _ledger
            ) is
            { } fault
        )
            _ledger.Break("OpenAPI response", $"{call.Route} {status}: {fault}");
    }

    private static string DescribedPath(RestCall call) =>
        call.Ids.TryGetValue("message_id", out var id) && id == "@original"
            ? call.Template.Replace("{message_id}", "@original", StringComparison.Ordinal)
            : call.Template;

    private static async Task<(JsonElement Body, Dictionary<string, byte[]> Files)> ReadBodyAsync(HttpContext context)
    {
        var files = new Dictionary<string, byte[]>();
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                files[file.FileName] = bytes.ToArray();
            }
            return (JsonDocument.Parse(form["payload_json"].ToString()).RootElement, files);
        }
        using var text = new MemoryStream();
        await context.Request.Body.CopyToAsync(text);
        return text.Length == 0 ? (default, files) : (JsonDocument.Parse(text.ToArray()).RootElement, files);
    }

    private async Task WriteAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Date = (Clock.GetUtcNow() - Clock.Skew).ToString("R");
        if (body is null)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()));
    }

    private static JsonObject Error(int code, string message) => new() { ["code"] = code, ["message"] = message };

    private static JsonObject FormError(string what) =>
        new()
        {
            ["code"] = 50035,
            ["message"] = "Invalid Form Body",
            ["errors"] = new JsonObject
            {
                ["_errors"] = new JsonArray(new JsonObject { ["code"] = "BASE", ["message"] = what }),
            },
        };
}
