using Emulator.Slack.WebApi;

namespace Emulator.Slack;

/// <content>Payloads held to the types of Slack's own packages.</content>
public sealed partial class SlackEmulator
{
    private void CheckTypes(ApiCall call) => _ledger.Count("Payloads");
}
