using System.Text.Json;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Http;

namespace Emulator.Slack;

/// <content>What acknowledgements and <c>response_url</c> make people see.</content>
public sealed partial class SlackEmulator
{
    private const int MostUses = 5;
    private static readonly TimeSpan ResponseTime = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, int> _uses = [];

    private string NewResponseUrl() => $"{Root}/respond/{Guid.NewGuid():N}";

    private async Task AnswerResponseUrlAsync(HttpContext context, string secret)
    {
        var at = Clock.Elapsed;
        var call = new ApiCall
        {
            Method = "response_url",
            Arguments = await ReadArgumentsAsync(context, []),
            At = at,
        };
        Calls.Enqueue(call);
        var fault = TakeFault(call);
        if (fault is { AfterExecution: false } && await StrikeAsync(context, call, fault))
            return;
        var error = Use(call, secret);
        call.Error = error;
        call.WasExecuted = error is null;
        if (fault is { AfterExecution: true } && await StrikeAsync(context, call, fault))
            return;
        call.Status = context.Response.StatusCode = error is null ? 200 : 404;
        await context.Response.WriteAsync(
            error is null ? "ok" : new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString()
        );
    }

    /// <summary>Gives the error where there is one.</summary>
    private string? Use(ApiCall call, string secret)
    {
        lock (_state)
        {
            var gesture = _gestures.Find(one =>
                one.ResponseUrl?.EndsWith($"/{secret}", StringComparison.Ordinal) == true
            );
            if (gesture is null || Clock.Elapsed - gesture.At > ResponseTime)
                return "expired_url";
            var uses = _uses[secret] = _uses.GetValueOrDefault(secret) + 1;
            if (uses > MostUses)
                return "used_url";
            CheckTypes("responseUrl", call.Arguments, call.IsForm);
            var error = Show(gesture, call.Arguments, "response_url");
            if (error is null)
                gesture.AnsweredAt(call.At);
            return error;
        }
    }

    /// <summary>Makes of an answer what people see; gives the error where it cannot.</summary>
    private string? Show(Gesture gesture, JsonObject answer, string by)
    {
        lock (_state)
        {
            try
            {
                if (by != "response_url")
                    CheckTypes(
                        new ApiCall
                        {
                            Method = by,
                            Arguments = answer,
                            At = Clock.Elapsed,
                        }
                    );
                var (text, blocks, metadata) = Content(answer);
                if (IsTrue(answer, "delete_original"))
                {
                    if (gesture.On is not { } source)
                        return "invalid_request";
                    source.IsDeleted = true;
                    return null;
                }
                if (text is null && blocks is null)
                    return by == "response_url" ? "no_text" : null;
                if (IsTrue(answer, "replace_original") && gesture.On is { } original)
                {
                    (original.Text, original.Blocks) = (text ?? "", blocks);
                    original.Edits++;
                    return null;
                }
                gesture.Messages.Enqueue(Answered(gesture, answer, text ?? "", blocks, metadata));
                return null;
            }
            catch (RefusedException refused)
            {
                if (by != "response_url")
                    gesture.End("dispatch_failed");
                return refused.Error;
            }
        }
    }

    private EmulatedMessage Answered(
        Gesture gesture,
        JsonObject answer,
        string text,
        JsonArray? blocks,
        JsonObject? metadata
    )
    {
        var channel = gesture.Channel!;
        var isForAll = answer["response_type"]?.GetValue<string>() == "in_channel";
        var thread =
            answer["thread_ts"]?.GetValue<string>()
            ?? (gesture.On is { IsEphemeral: true, IsReply: true } on ? on.ThreadTs : null);
        var message = new EmulatedMessage
        {
            Ts = NextTs(channel),
            Channel = channel,
            User = channel.Workspace.BotUserId,
            ThreadTs = thread,
            Text = Shortened(text),
            Blocks = blocks,
            Metadata = metadata,
            IsFromBot = true,
            OnlyFor = isForAll ? null : gesture.User!.Id,
            Posted = answer.DeepClone().AsObject(),
        };
        if (thread is not null && channel.Messages.Find(one => one.Ts == thread) is { } parent)
            parent.ThreadTs ??= parent.Ts;
        if (isForAll)
            Store(message);
        else
            channel.Messages.Add(message);
        return message;
    }

    private static bool IsTrue(JsonObject json, string name) =>
        json[name]?.GetValueKind() == JsonValueKind.True || json[name]?.ToString() == "true";
}
