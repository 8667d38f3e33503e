using Emulator.Slack.World;

namespace Emulator.Slack.WebApi;

/// <summary>A method of the Web API: what it needs, how often it may be called, and what it does.</summary>
/// <param name="Scopes">Any of them will do; with <c>*</c> the kind of the conversation stands there.</param>
/// <param name="PerMinute">Calls in a minute for one workspace.</param>
internal sealed record ApiMethod(
    string Name,
    string[] Scopes,
    int PerMinute,
    Func<ApiCall, EmulatedWorkspace, JsonObject> Run
);
