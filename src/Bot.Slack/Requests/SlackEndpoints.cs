using System.Text;
using System.Text.Json;
using Bot.Slack.SocketMode;
using Bot.Slack.Talking;
using Bot.Slack.Translate;
using Bot.Slack.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Bot.Slack.Requests;

/// <summary>
/// Takes events, commands and presses in by HTTP (§5): acknowledged with an empty answer, then answered.
/// Repeated deliveries are taken like first ones, since a repetition may be the only one that came through.
/// </summary>
internal sealed class SlackEndpoints(RequestDoor door, EnvelopeReader reader, Inbox inbox)
{
    public async Task TakeEventAsync(HttpContext context)
    {
        if (await door.AdmitAsync(context) is not { } body)
            return;
        if (Parse(body) is not { } callback)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (callback is { Type: "url_verification", Challenge: { } challenge })
        {
            await context.Response.WriteAsJsonAsync(
                new Challenge(challenge),
                RequestJson.Default.Challenge,
                cancellationToken: context.RequestAborted
            );
            return;
        }
        await PutAsync(context, reader.Event(callback));
    }

    public async Task TakeCommandAsync(HttpContext context)
    {
        if (await door.AdmitAsync(context) is not { } body)
            return;
        var form = Form(body);
        await PutAsync(
            context,
            Incoming.Read(
                new SlashCommand
                {
                    TeamId = Text(form, "team_id"),
                    EnterpriseId = Text(form, "enterprise_id"),
                    ChannelId = Text(form, "channel_id"),
                    ChannelName = Text(form, "channel_name"),
                    UserId = Text(form, "user_id"),
                    UserName = Text(form, "user_name"),
                    Command = Text(form, "command"),
                    Text = Text(form, "text"),
                    ResponseUrl = Text(form, "response_url"),
                    TriggerId = Text(form, "trigger_id"),
                }
            )
        );
    }

    public async Task TakeInteractionAsync(HttpContext context)
    {
        if (await door.AdmitAsync(context) is not { } body)
            return;
        try
        {
            var payload = JsonDocument.Parse(Text(Form(body), "payload") ?? "null").RootElement;
            await PutAsync(context, reader.Read("interactive", payload));
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task PutAsync(HttpContext context, Happening? happening)
    {
        if (happening is null)
            return;
        if (!inbox.HasRoom)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        using (inbox.Expect())
        {
            // The acknowledgement leaves before the work begins, so what was answered does not come again.
            await context.Response.CompleteAsync();
            var isRepetition = context.Request.Headers.ContainsKey("X-Slack-Retry-Num");
            await inbox.PutAsync(happening with { MayComeAgain = isRepetition }, CancellationToken.None);
        }
    }

    private static EventCallback? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SlackJson.Default.EventCallback);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, StringValues> Form(byte[] body) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));

    private static string? Text(Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var value) ? value.ToString() : null;
}
