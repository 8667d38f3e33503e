using Bot.Slack.WebApi;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Slack.Tests.Support;

/// <summary>The client over answers that no emulator gives.</summary>
internal static class Over
{
    public static SlackWeb Handler(HttpMessageHandler handler) =>
        new(handler, new SlackOptions(), new ApiTimes(), TimeProvider.System, NullLogger<SlackWeb>.Instance);
}
