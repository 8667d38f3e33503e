using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Emulator.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace Emulator.Discord;

/// <content>What goes wrong on the way of a request: what a test scripted, and Discord's limits.</content>
public sealed partial class DiscordEmulator
{
    private readonly List<Fault> _faults = [];

    /// <summary>Something goes wrong with the next requests that fit.</summary>
    public void Script(Fault fault)
    {
        lock (_state)
            _faults.Add(fault);
    }

    private Fault? TakeFault(RestCall call)
    {
        lock (_state)
        {
            var index = _faults.FindIndex(fault => call.Route.StartsWith(fault.Route, StringComparison.Ordinal));
            if (index < 0)
                return null;
            var fault = _faults[index];
            if (fault.Times <= 1)
                _faults.RemoveAt(index);
            else
                _faults[index] = fault with { Times = fault.Times - 1 };
            return fault;
        }
    }

    private async Task<(int, JsonNode?)> StrikeAsync(HttpContext context, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Html:
                InvalidRequests++;
                context.Response.StatusCode = fault.Status;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><title>Access denied</title>error code: 1015</html>");
                return (0, null);
            case FaultKind.Limit:
                return LimitedBy(context, fault.Scope, TimeSpan.FromSeconds(fault.RetryAfter));
            case FaultKind.Hang:
                try
                {
                    await Task.Delay(TimeSpan.FromMinutes(5), Clock, context.RequestAborted);
                }
                catch (OperationCanceledException) { }
                context.Abort();
                return (0, null);
            case FaultKind.Flood:
                context.Response.ContentType = "application/json";
                await FloodAsync(context);
                return (0, null);
            case FaultKind.Reset:
                context.Abort();
                return (0, null);
            default:
                if (fault.Status is 401 or 403)
                    InvalidRequests++;
                return (fault.Status, fault.Status >= 500 && fault.Code == 0 ? null : Error(fault.Code, "scripted"));
        }
    }

    /// <summary>How many bytes of floods were taken from us.</summary>
    public long Flooded { get; private set; }

    private async Task FloodAsync(HttpContext context)
    {
        var spaces = new byte[64 * 1024];
        Array.Fill(spaces, (byte)' ');
        try
        {
            for (var part = 0; part < 1024; part++)
            {
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
                Flooded += spaces.Length;
                // What is written to a connection that was let go is lost without a word for a moment.
                if (Flooded > 20_000_000)
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, context.RequestAborted);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException) { }
    }

    private (int, JsonNode?)? Limited(HttpContext context, RestCall call)
    {
        lock (_state)
        {
            var isCounted = !call.Template.StartsWith("/webhooks", StringComparison.Ordinal);
            if (isCounted && Limits.Global() is { } wait)
                return LimitedBy(context, "global", wait);
            var resource =
                call.Ids.FirstOrDefault(id =>
                    id.Key is "channel_id" or "guild_id" or "webhook_token" or "application_id"
                ).Value
                ?? "";
            var taken = Limits.Take(call.Route, resource);
            var headers = context.Response.Headers;
            headers["X-RateLimit-Limit"] = taken.Limit.ToString();
            headers["X-RateLimit-Remaining"] = taken.Remaining.ToString();
            headers["X-RateLimit-Reset-After"] = taken.ResetAfter.TotalSeconds.ToString(
                "F3",
                CultureInfo.InvariantCulture
            );
            headers["X-RateLimit-Reset"] = (
                (Clock.GetUtcNow() + taken.ResetAfter).ToUnixTimeMilliseconds() / 1000.0
            ).ToString("F3", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Bucket"] = taken.Name;
            return taken.IsOver ? LimitedBy(context, "user", taken.ResetAfter) : null;
        }
    }

    private (int, JsonNode?) LimitedBy(HttpContext context, string scope, TimeSpan wait)
    {
        if (scope != "shared")
            InvalidRequests++;
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString();
        context.Response.Headers["X-RateLimit-Scope"] = scope;
        if (scope == "global")
            context.Response.Headers["X-RateLimit-Global"] = "true";
        return (
            429,
            new JsonObject
            {
                ["message"] = "You are being rate limited.",
                ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
                ["global"] = scope == "global",
                ["code"] = 0,
            }
        );
    }

    private (int, JsonNode?) Invalid(int status, JsonNode body)
    {
        InvalidRequests++;
        return (status, body);
    }
}
