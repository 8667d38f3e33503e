using System.Text.Json;
using Bot.Slack.Wire;

namespace Bot.Slack.Translate;

/// <summary>
/// Reads what comes from Slack. Unknown kinds and unknown fields give <see langword="null"/> and no error; fields of the
/// wrong shape throw <see cref="JsonException"/>.
/// </summary>
internal static class Incoming
{
    public const string Platform = "slack";
    private const string DirectName = "directmessage";

    public static Happening? Read(EventCallback callback)
    {
        if (callback is not { Type: "event_callback", Event: { ValueKind: JsonValueKind.Object } inner })
            return null;
        var type = inner.Deserialize(SlackJson.Default.EventHead)?.Type;
        if (
            type
            is not (
                "app_mention"
                or "message"
                or "app_home_opened"
                or "member_joined_channel"
                or "app_uninstalled"
                or "tokens_revoked"
            )
        )
            return null;
        var what = inner.Deserialize(SlackJson.Default.InnerEvent)!;
        var team = TeamOf(callback);
        var happening = new Happening
        {
            Kind = HappeningKind.Home,
            Team = team,
            User = what.User ?? "",
            Channel = what.Channel,
            Text = what.Text ?? "",
            Keys = callback.EventId is { } id ? [$"{team}/event/{id}"] : [],
            At = DateTimeOffset.FromUnixTimeSeconds(callback.EventTime),
        };
        return type switch
        {
            "app_mention" when IsSaid(what) => Said(happening, what) with { Kind = HappeningKind.Mention },
            "message" when IsSaid(what) && what.ChannelType == "im" => Said(happening, what) with
            {
                Kind = HappeningKind.Direct,
                IsDirect = true,
            },
            "app_home_opened" when what.Tab is null or "home" => happening,
            "member_joined_channel" => happening with { Kind = HappeningKind.Joined },
            "app_uninstalled" => happening with { Kind = HappeningKind.Uninstalled },
            // Tokens of people are none of ours.
            "tokens_revoked" when what.Tokens?.Bot is { Count: > 0 } => happening with
            {
                Kind = HappeningKind.Uninstalled,
            },
            _ => null,
        };
    }

    public static Happening Read(SlashCommand command) =>
        new()
        {
            Kind = HappeningKind.Command,
            Team = command.TeamId ?? command.EnterpriseId ?? "",
            User = command.UserId ?? "",
            UserName = command.UserName ?? "",
            Channel = command.ChannelId,
            IsDirect = command.ChannelName == DirectName,
            Keys = Triggered(command.TeamId, command.TriggerId),
            Trigger = command.TriggerId,
            ResponseUrl = Address(command.ResponseUrl),
            Name = (command.Command ?? "").TrimStart('/'),
            Text = command.Text ?? "",
        };

    public static Happening? Read(Interaction interaction)
    {
        var team = interaction.Team?.Id ?? interaction.User?.TeamId ?? interaction.Enterprise?.Id ?? "";
        var happening = new Happening
        {
            Kind = HappeningKind.Press,
            Team = team,
            User = interaction.User?.Id ?? "",
            UserName = interaction.User?.Name ?? interaction.User?.Username ?? "",
            Keys = Triggered(team, interaction.TriggerId),
            Trigger = interaction.TriggerId,
            ResponseUrl = Address(interaction.ResponseUrl),
            Channel = interaction.Channel?.Id ?? interaction.Container?.ChannelId,
            IsDirect = interaction.Channel?.Name == DirectName,
        };
        return interaction.Type switch
        {
            "block_actions" when interaction.Actions is [var action, ..] => Pressed(happening, interaction, action),
            "view_submission" when interaction.View is { } view => InView(happening, view) with
            {
                Kind = HappeningKind.Submission,
                Keys = [.. happening.Keys, $"{team}/view/{view.Id}"],
                Fields = ViewMaker.Fields(view.State),
                Files = ViewMaker.Files(view.State),
            },
            "message_action" => happening with
            {
                Kind = HappeningKind.OnMessage,
                Name = interaction.CallbackId ?? "",
                About = interaction.Message,
                Thread = ThreadOf(interaction.Message),
            },
            _ => null,
        };
    }

    private static Happening Pressed(Happening happening, Interaction interaction, PressedAction action)
    {
        var ts = interaction.Container?.MessageTs ?? interaction.Message?.Ts;
        var pressed = happening with
        {
            State = action.Value ?? "",
            Keys = [.. happening.Keys, $"{happening.Team}/action/{action.ActionTs}/{action.ActionId}/{happening.User}"],
        };
        if (ts is null)
            return interaction.View is { } view ? InView(pressed, view) : pressed;
        return pressed with
        {
            Thread = ThreadOf(interaction.Message) ?? Reply(interaction.Container?.ThreadTs, ts),
            Pressed = new PressedMessage(
                ts,
                interaction.Container?.IsEphemeral ?? false,
                MessageMaker.FilesOf(interaction.Message?.Blocks)
            ),
        };
    }

    private static Happening InView(Happening happening, SeenView view) =>
        ViewPlace.Read(view.PrivateMetadata) is { } place
            ? happening with
            {
                Channel = place.Channel,
                Thread = place.Thread,
                IsDirect = place.IsDirect,
                ResponseUrl = happening.ResponseUrl ?? place.ResponseUrl,
                State = place.State.Length > 0 ? place.State : happening.State,
            }
            : happening;

    /// <summary>Somebody said it: not a bot, not Slack itself (§5.4).</summary>
    private static bool IsSaid(InnerEvent what) =>
        what is { BotId: null, Subtype: null, User: not null, Channel: not null, Ts: not null };

    private static Happening Said(Happening happening, InnerEvent what) =>
        happening with
        {
            Thread = Reply(what.ThreadTs, what.Ts!),
            // One message has come under several names of events.
            Keys = [.. happening.Keys, $"{happening.Team}/said/{what.Channel}/{what.Ts}"],
        };

    private static string? ThreadOf(SeenMessage? message) => Reply(message?.ThreadTs, message?.Ts ?? "");

    /// <summary>A thread's first message names itself; it stands in the channel.</summary>
    private static string? Reply(string? thread, string ts) => thread == ts ? null : thread;

    /// <summary>Every gesture has a trigger of its own; what has none cannot be told from another.</summary>
    private static string[] Triggered(string? team, string? trigger) =>
        trigger is null ? [] : [$"{team}/trigger/{trigger}"];

    private static string TeamOf(EventCallback callback) =>
        callback.Authorizations is [{ } meant, ..]
            ? (meant.IsEnterpriseInstall == true ? meant.EnterpriseId : meant.TeamId) ?? callback.TeamId ?? ""
            : callback.TeamId ?? "";

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
