using Bot.Chat.Platforms;

namespace Bot.Slack.WebApi;

/// <summary>Slack's words for what went wrong, sorted by what can be done (§3).</summary>
internal static class ErrorCodes
{
    public const string NotInChannel = "not_in_channel";
    public const string ChannelNotFound = "channel_not_found";
    public const string MissingScope = "missing_scope";
    public const string Expired = "token_expired";
    public const string InvalidRefreshToken = "invalid_refresh_token";
    public const string TooLong = "msg_blocks_too_long";
    public const string InvalidBlocks = "invalid_blocks";
    public const string InvalidArguments = "invalid_arguments";

    /// <summary>The bot is not where it should speak; whoever is there can invite it.</summary>
    public static bool IsNotThere(string code) =>
        code is NotInChannel or ChannelNotFound or "user_not_in_channel" or "not_allowed_for_channel";

    /// <summary>The trigger of a form was too old or used up (§3.1); an expired one has been seen as invalid arguments too.</summary>
    public static bool IsLateTrigger(string code) =>
        code is "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" or InvalidArguments;

    /// <summary>How long to wait where a request was refused without being carried out; zero for every other code.</summary>
    public static TimeSpan WaitFor(string code) =>
        code switch
        {
            "ratelimited" or "rate_limited" => TimeSpan.FromSeconds(3),
            "service_unavailable" or "request_timeout" => TimeSpan.FromSeconds(1),
            "team_added_to_org" => TimeSpan.FromSeconds(5),
            _ => TimeSpan.Zero,
        };

    /// <summary>Nobody can know whether it was carried out.</summary>
    public static bool IsOpen(string code) => code is "internal_error" or "fatal_error";

    /// <summary>After these nobody asks for sockets again before a person has mended something (§4.3).</summary>
    public static bool EndsSockets(string code) =>
        code is "not_authed" or "invalid_auth" or "account_inactive" or "user_removed_from_team" or "team_disabled";

    public static PlatformFault Fault(string code) =>
        code switch
        {
            "invalid_auth"
            or "account_inactive"
            or "token_revoked"
            or Expired
            or InvalidRefreshToken
            or "not_authed"
            or "user_removed_from_team"
            or "team_disabled"
            or "org_login_required"
            or "team_not_found" => PlatformFault.Removed,
            "missing_scope"
            or NotInChannel
            or ChannelNotFound
            or "user_not_in_channel"
            or "team_access_not_granted"
            or "access_denied"
            or "no_permission"
            or "not_allowed_token_type"
            or "channel_is_limited_access"
            or "messages_tab_disabled"
            or "posting_to_channel_denied"
            or "file_uploads_disabled"
            or "file_uploads_except_images_disabled"
            or "cant_update_message"
            or "cant_delete_message" => PlatformFault.MissingPermission,
            "message_not_found"
            or "is_archived"
            or "is_inactive"
            or "edit_window_closed"
            or "thread_not_found"
            or "user_not_found"
            or "user_disabled"
            or "user_not_visible"
            or "expired_url"
            or "used_url" => PlatformFault.Gone,
            "internal_error" or "fatal_error" => PlatformFault.OutcomeUnknown,
            _ when code.StartsWith("restricted_action", StringComparison.Ordinal) => PlatformFault.MissingPermission,
            _ when WaitFor(code) > TimeSpan.Zero => PlatformFault.Unavailable,
            _ => PlatformFault.Rejected,
        };

    public static string Lacking(string code) =>
        code switch
        {
            NotInChannel or ChannelNotFound => "being in the channel",
            "messages_tab_disabled" => "the Messages tab of the app",
            "file_uploads_disabled" or "file_uploads_except_images_disabled" => "file uploads in this workspace",
            _ when code.StartsWith("restricted_action", StringComparison.Ordinal) =>
                "permission to post in the channel",
            _ => code,
        };
}
