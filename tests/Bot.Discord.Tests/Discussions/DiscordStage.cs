using System.Text.Json.Nodes;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Discord.Tests.Contract;
using Bot.Discord.Tests.Support;
using Bot.Storage;
using Bot.Study;
using Bot.Study.Deliveries;
using Bot.Study.Discussions;
using Bot.Texts.Papers;
using Emulator.Discord;
using Emulator.Discord.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Testing.Platforms;
using Testing.Platforms.Discussions;

namespace Bot.Discord.Tests.Discussions;

/// <summary>
/// Discord as a stage: the whole study behind the real client, a channel of the emulator, and people who use what Discord
/// offers. The discussion has a clock of its own; Discord's goes on, so that its limits are the real ones.
/// </summary>
internal sealed class DiscordStage : IDiscussionStage
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-discord-stage-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 2, 29, 9, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<Actor, EmulatedMember> _members = [];
    private readonly Dictionary<string, EmulatedInteraction> _forms = [];
    private readonly DiscordEmulator _discord;
    private readonly WebApplication _app;

    private DiscordStage(DiscordEmulator discord)
    {
        _discord = discord;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(Log);
        builder
            .Services.AddSingleton<TimeProvider>(discord.Clock)
            .AddStorage($"Data Source={Path.Combine(_folder, "bot.db")}")
            .AddStudy(
                () => Library.Load(Path.Combine(AppContext.BaseDirectory, "seeds")),
                Path.Combine(_folder, "index")
            )
            .AddSingleton(new ButtonState(BotUnderTest.Key))
            .AddSingleton<IDiscordMemory>(new MemoryInMemory());
        WithClockOfItsOwn<DiscussionDesk>(builder.Services);
        WithClockOfItsOwn<BoardPosts>(builder.Services);
        WithClockOfItsOwn<BoardKeeper>(builder.Services);
        WithClockOfItsOwn<DeliveryWork>(builder.Services);
        WithClockOfItsOwn<DeliveryRounds>(builder.Services);
        builder.Services.AddDiscord(
            new DiscordOptions
            {
                Token = DiscordEmulator.Token,
                ApplicationId = DiscordEmulator.Application,
                ApiBaseUrl = discord.ApiBaseUrl,
                PublicKey = discord.PublicKey,
            }
        );
        _app = builder.Build();
    }

    public LogLines Log { get; } = new();

    private EmulatedChannel Channel => _discord.Room;

    public static async Task<DiscordStage> OpenAsync()
    {
        var stage = new DiscordStage(await DiscordEmulator.StartAsync());
        await stage._app.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(
            () => stage._app.Services.GetRequiredService<DiscordHealth>().IsReady,
            "the bot is ready",
            60
        );
        return stage;
    }

    public Task<SeenForm?> TypeAsync(Actor who, string line)
    {
        var commands = _app.Services.GetRequiredService<CommandTable>();
        var (call, complaint) = CommandLine.Read(line, commands);
        Assert.True(call is not null, $"{complaint}");
        var definition = commands.Find(call.Command)!.Definition;
        return RestAsync(
            _discord.AskIn(
                Channel,
                Member(who),
                call.Command,
                [.. call.Options.Select(option => (option.Key, Typed(definition.Find(option.Key)!, option.Value)))]
            )
        );
    }

    public Task<SeenForm?> PressAsync(Actor who, Seen message, string label) =>
        RestAsync(_discord.Press(Member(who), _discord.Messages.First(one => one.Id == message.Id), label));

    public Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        RestAsync(_discord.Submit(Member(who), _forms[form.Id], [.. fields.Select(field => (field.Key, field.Value))]));

    public Task<IReadOnlyList<Seen>> SeesAsync(Actor who)
    {
        var own = _discord
            .Asked.Where(asked => asked.Member.Id == Member(who).Id)
            .SelectMany(asked => asked.FollowUps.Append(asked.Original))
            .OfType<EmulatedMessage>()
            .Where(message => message.IsEphemeral)
            .Select(message => message.Id)
            .ToHashSet();
        IReadOnlyList<Seen> seen =
        [
            .. _discord
                .Messages.Where(message => message is { IsDeleted: false, IsOfBot: true })
                .Where(message => own.Contains(message.Id) || !message.IsEphemeral && message.Channel == Channel.Id)
                .Select(message => SeenMessage.Of(message, message.IsEphemeral)),
        ];
        return Task.FromResult(seen);
    }

    public void Pass(TimeSpan time) => _time.Advance(time);

    public async Task SettleAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await _app.Services.GetRequiredService<BoardKeeper>().RoundAsync(cancellationToken);
        await _app.Services.GetRequiredService<DeliveryRounds>().RunAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
        await _discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void WithClockOfItsOwn<T>(IServiceCollection services)
        where T : class => services.AddSingleton(provider => ActivatorUtilities.CreateInstance<T>(provider, _time));

    private EmulatedMember Member(Actor who)
    {
        if (!_members.TryGetValue(who, out var member))
            _members[who] = member = _discord.NewMember(who.Name, who.IsModerator);
        return member;
    }

    private async Task<SeenForm?> RestAsync(EmulatedInteraction asked)
    {
        await Eventually.IsTrueAsync(() => asked.Shown.IsCompleted, $"an answer; log: {Log}", 30);
        if (asked.Modal is null)
            return null;
        _forms[asked.Id] = asked;
        return SeenMessage.Form(asked);
    }

    private static JsonNode Typed(Option option, string value) =>
        option.Kind switch
        {
            OptionKind.Flag => value == "true",
            OptionKind.Number => int.Parse(value),
            _ => value,
        };
}
