using System.Runtime.CompilerServices;
using Bot.Chat.Platforms;
using Bot.Slack.WebApi;

namespace Bot.Slack;

/// <summary>Looks at the tokens, the scopes and the channels, and says what to mend on Slack's side.</summary>
internal sealed class SlackDoctor(SlackWeb web, Workspaces workspaces, SlackPlatform platform, SlackOptions options)
    : IPlatformDoctor
{
    private const string Subject = "Slack";
    private const PostNeeds Everything = PostNeeds.Files | PostNeeds.Threads | PostNeeds.Pins;

    public string Platform => platform.Name;

    public async IAsyncEnumerable<Finding> ExamineAsync(
        IReadOnlyList<RoomId> rooms,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (options.BotToken.Length > 0)
        {
            yield return await OfTokenAsync(cancellationToken);
            if (await OfScopesAsync(cancellationToken) is { } lacking)
                yield return lacking;
        }
        if (options.Transport == SlackTransport.Socket)
            yield return await OfSocketsAsync(cancellationToken);
        if (options.InstallsByLink)
            yield return new Finding(
                Subject,
                $"{await workspaces.CountAsync(cancellationToken)} workspaces have installed the app by link"
            );
        foreach (var room in rooms)
            yield return await OfRoomAsync(room, cancellationToken);
    }

    private Task<Finding> OfTokenAsync(CancellationToken cancellationToken) =>
        TryAsync(
            async () =>
            {
                var own = await workspaces.OwnAsync(cancellationToken);
                return new Finding(Subject, $"the bot's token is good; it is for workspace {own?.Team}");
            },
            "the bot's token",
            "Copy the Bot User OAuth Token of “Install App” into Slack__BotToken; it begins with xoxb-."
        );

    private async Task<Finding?> OfScopesAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await workspaces.OwnAsync(cancellationToken) is not { } own)
                return null;
            await web.TestAsync(own, cancellationToken);
            var missing = SlackScopes.All.Where(own.MayBeMissing).ToList();
            return missing.Count == 0
                ? null
                : new Finding(
                    Subject,
                    $"the bot lacks the scopes {string.Join(", ", missing)}",
                    "Add them under “OAuth & Permissions” and install the app again."
                );
        }
        catch (SlackException)
        {
            return null;
        }
    }

    /// <summary>An address is asked for and not used, so a bot that runs is not disturbed.</summary>
    private Task<Finding> OfSocketsAsync(CancellationToken cancellationToken) =>
        TryAsync(
            async () =>
            {
                await web.SocketAddressAsync(cancellationToken);
                return new Finding(Subject, "Socket Mode is open to the app's token");
            },
            "the app's token",
            "Under “Basic Information”, “App-Level Tokens”, make one with the scope connections:write for Slack__AppToken, and "
                + "switch Socket Mode on."
        );

    private Task<Finding> OfRoomAsync(RoomId room, CancellationToken cancellationToken) =>
        TryAsync(
            async () =>
            {
                var lacking = await platform.LackingAsync(room, null, Everything, cancellationToken);
                return lacking.Count == 0
                    ? new Finding(Subject, $"in channel {room.Room} the bot may do what it needs")
                    : new Finding(
                        Subject,
                        $"in channel {room.Room} the bot lacks {string.Join(", ", lacking)}",
                        "Invite the bot to the channel, or add the scopes under “OAuth & Permissions” and install the app again."
                    );
            },
            $"channel {room.Room}",
            "What was set up there rests until the bot is installed and invited again."
        );

    private static async Task<Finding> TryAsync(Func<Task<Finding>> look, string what, string cure)
    {
        try
        {
            return await look();
        }
        catch (SlackException error)
        {
            return Of(error.Fault, error.Message);
        }
        catch (PlatformException error)
        {
            return Of(error.Fault, error.Message);
        }

        Finding Of(PlatformFault fault, string message) =>
            fault is PlatformFault.Unavailable or PlatformFault.OutcomeUnknown
                ? new Finding(
                    Subject,
                    $"{what} could not be looked at: {message}",
                    "See that Slack can be reached from here, and try again."
                )
                : new Finding(Subject, $"{what} does not serve: {message}", cure);
    }
}
