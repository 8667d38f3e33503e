using Bot.Chat.Platforms;
using Emulator.Discord;
using Emulator.Discord.Rest;

namespace Bot.Host.Tests.Deliveries;

/// <summary>The Discord emulator.</summary>
internal sealed class DiscordGround : Ground
{
    private const string PostRoute = "POST /channels/{channel_id}/messages";

    // Discord takes back a repeated nonce for a few minutes.
    private static readonly TimeSpan LongerThanANonce = TimeSpan.FromMinutes(7);

    private readonly DiscordEmulator _discord;

    private DiscordGround(DiscordEmulator discord) => _discord = discord;

    public static async Task<Ground> OpenAsync() => new DiscordGround(await DiscordEmulator.StartAsync());

    public override IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>
        {
            ["Discord__Token"] = DiscordEmulator.Token,
            ["Discord__ApiBaseUrl"] = _discord.ApiBaseUrl,
            ["Discord__PublicKey"] = _discord.PublicKey,
        };

    public override MemberId Setter => new("discord", DiscordEmulator.Moderator.Id);

    public override RoomId NewRoom() => new("discord", _discord.Guild.Id, _discord.AddChannel(_discord.Guild).Id);

    public override int Requests(RoomId room) =>
        _discord.Calls.Count(call => call.Route == PostRoute && call.Ids["channel_id"] == room.Room);

    public override IReadOnlyList<string> Posts(RoomId room) =>
        [
            .. _discord
                .Messages.Where(message => message.Channel == room.Room && !message.IsDeleted)
                .Select(message => message.Markup),
        ];

    public override void Disturb(Trouble trouble)
    {
        if (trouble == Trouble.None)
            return;
        var kind = trouble switch
        {
            Trouble.SilenceAfterArrival => FaultKind.Hang,
            Trouble.BreakAfterArrival => FaultKind.Reset,
            _ => FaultKind.Status,
        };
        _discord.Script(new Fault(PostRoute, kind) { Status = 502, AfterExecution = trouble != Trouble.ErrorInstead });
    }

    public override void Forget() => _discord.Clock.Jump(LongerThanANonce);

    public override ValueTask DisposeAsync() => _discord.DisposeAsync();
}
