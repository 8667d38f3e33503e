using System.Runtime.CompilerServices;
using Bot.Chat.Platforms;
using Bot.Discord.Rest;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord;

/// <summary>Looks at the token, the application, the servers and the channels, and says what to mend on Discord's side.</summary>
internal sealed class DiscordDoctor(RestClient rest, Rights rights, DiscordOptions options) : IPlatformDoctor
{
    private const string Subject = "Discord";
    private const PostNeeds Everything = PostNeeds.Files | PostNeeds.Threads | PostNeeds.Pins;

    public string Platform => Incoming.Platform;

    public async IAsyncEnumerable<Finding> ExamineAsync(
        IReadOnlyList<RoomId> rooms,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (application, fault) = await TryAsync(() => rest.ApplicationAsync(cancellationToken));
        if (application is null)
        {
            yield return fault!;
            yield break;
        }
        yield return new Finding(Subject, $"the token is good; the application is called {application.Name}");
        if (Transport(application) is { } wrong)
            yield return wrong;
        if (await rest.IsClockWrongAsync(options.SignatureWindow, cancellationToken))
            yield return WrongClock(rest.Skew!.Value);
        var (guilds, noGuilds) = await TryAsync(() => rest.GuildsAsync(cancellationToken));
        if (guilds is null)
        {
            yield return noGuilds!;
            yield break;
        }
        if (guilds.Count == 0)
            yield return new Finding(
                Subject,
                "the bot is in no server",
                $"Open {Invitation(application.Id)} and choose a server."
            );
        foreach (var guild in guilds.Where(guild => rooms.All(room => room.Group != guild.Id)))
            yield return OfServer(guild);
        foreach (var room in rooms)
        {
            await foreach (var finding in OfRoomAsync(room, cancellationToken))
                yield return finding;
        }
    }

    private Finding WrongClock(TimeSpan skew) =>
        new(
            Subject,
            $"this machine's clock is {skew.Duration().TotalMinutes:F0} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Discord's"
                + (options.Transport == DiscordTransport.Http ? ", so every signed request would be refused" : ""),
            "Set the clock, and let it be kept right by the system's time service."
        );

    private Finding? Transport(Application application) =>
        options.Transport switch
        {
            DiscordTransport.Gateway when application.InteractionsEndpointUrl is { Length: > 0 } url => new Finding(
                Subject,
                $"Discord sends interactions to {url}, so none come over the gateway",
                "Empty “Interactions Endpoint URL” on the application's page, or set Discord__Transport to Http."
            ),
            DiscordTransport.Http
                when !string.Equals(application.VerifyKey, options.PublicKey, StringComparison.OrdinalIgnoreCase) =>
                new Finding(
                    Subject,
                    "the public key is another application's, so every request would be refused",
                    "Copy “Public Key” from the application's page, under General Information, into Discord__PublicKey."
                ),
            _ => null,
        };

    private static Finding OfServer(Guild guild)
    {
        var lacking = Permissions
            .Needed(Everything, isInThread: false)
            .Where(bit =>
                !Permissions.Has(guild.Permissions, bit)
                && !Permissions.Has(guild.Permissions, Permissions.Administrator)
            )
            .Select(Permissions.NameOf)
            .ToList();
        return lacking.Count == 0
            ? new Finding(Subject, $"in server {guild.Name} the bot may do what it needs")
            : new Finding(
                Subject,
                $"in server {guild.Name} the bot lacks {string.Join(", ", lacking)}",
                "Give it to the bot's role: Server Settings, Roles."
            );
    }

    private async IAsyncEnumerable<Finding> OfRoomAsync(
        RoomId room,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (lacking, fault) = await TryAsync(() =>
            rights.LackingAsync(room.Group, room.Room, null, Everything, cancellationToken)
        );
        if (lacking is null)
            yield return fault!;
        else if (lacking.Count == 0)
            yield return new Finding(Subject, $"in channel {room.Room} the bot may do what it needs");
        foreach (var permission in lacking ?? [])
            yield return new Finding(
                Subject,
                $"in channel {room.Room} the bot lacks {permission}",
                "Give it to the bot's role or to the bot itself: the channel's settings, Permissions."
            );

        async Task<(IReadOnlyList<string>?, Finding?)> TryAsync(Func<Task<IReadOnlyList<string>>> ask)
        {
            try
            {
                return (await ask(), null);
            }
            catch (DiscordException error) when (error.Code == ErrorCode.UnknownChannel)
            {
                return (
                    null,
                    new Finding(
                        Subject,
                        $"channel {room.Room} is gone",
                        "What was set up there rests. Set it up in another channel with /settings and /daily."
                    )
                );
            }
            catch (DiscordException error)
            {
                return (null, Of(error, $"channel {room.Room} cannot be looked at"));
            }
        }
    }

    private async Task<(T? Value, Finding? Fault)> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return (await ask(), null);
        }
        catch (DiscordException error)
        {
            return (null, Of(error, "Discord cannot be asked"));
        }
    }

    private Finding Of(DiscordException error, string what) =>
        error.Status == 401
            ? new Finding(
                Subject,
                "Discord does not know the token",
                "On the application's page, under Bot, press “Reset Token” and put the new one into Discord__Token."
            )
            : new Finding(
                Subject,
                $"{what}: {error.Message}",
                $"See that {options.ApiBaseUrl} can be reached from here, and try again."
            );

    private static string Invitation(string application) =>
        "https://discord.com/oauth2/authorize?scope=bot+applications.commands"
        + $"&client_id={application}&permissions={Permissions.ToInvite}";
}
