using Bot.Chat.Platforms;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord;

/// <summary>
/// What the bot may do in a channel, asked of Discord anew each time (§11), so that it holds for both transports. Throws
/// <see cref="DiscordException"/> where Discord cannot say. Safe for any number of threads.
/// </summary>
internal sealed class Rights(RestClient rest, TimeProvider time)
{
    private string? _self;

    /// <summary>What is missing for the needs, in Discord's words and with the channel's name.</summary>
    /// <param name="channel">The channel; for a thread its parent.</param>
    public async Task<IReadOnlyList<string>> LackingAsync(
        string guild,
        string channel,
        string? thread,
        PostNeeds needs,
        CancellationToken cancellationToken
    )
    {
        Channel place;
        try
        {
            place = await rest.ChannelAsync(channel, cancellationToken);
        }
        catch (DiscordException error) when (error.Code == ErrorCode.MissingAccess)
        {
            return [Permissions.NameOf(Permissions.ViewChannel)];
        }
        var self = _self ??= (await rest.MeAsync(cancellationToken)).Id;
        var roles = rest.RolesAsync(guild, cancellationToken);
        var member = await rest.MemberAsync(guild, self, cancellationToken);
        var held = Permissions.Of(self, guild, member, await roles, place.PermissionOverwrites ?? [], time.GetUtcNow());
        var where = $"in #{place.Name ?? channel}";
        return
        [
            .. Permissions
                .Needed(needs, thread is not null)
                .Where(bit => !Permissions.Has(held, bit))
                .Select(bit => $"{Permissions.NameOf(bit)} {where}"),
        ];
    }
}
