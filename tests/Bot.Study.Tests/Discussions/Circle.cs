using System.Security.Cryptography;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Deliveries;
using Bot.Study.Discussions;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Study.Tests.Discussions;

/// <summary>A reading circle with the whole study, a platform in memory and a clock of its own: it types, presses and sends.</summary>
internal sealed class Circle : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-circle-").FullName;
    private readonly ServiceProvider _services;

    /// <param name="clock">Where time goes on by itself; without one it stands still until a test moves it.</param>
    public Circle(Library? library = null, TimeProvider? clock = null)
    {
        Platform = new RecordingPlatform(clock ?? Time);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock ?? Time)
            .AddStorage($"Data Source={DatabaseFile}")
            .AddSingleton<IChatPlatform>(Platform)
            .AddStudy(() => library ?? Some.ShippedLibrary, Path.Combine(_folder, "index"))
            .BuildServiceProvider();
    }

    public static readonly Member Mod = new(new MemberId("local", "mod"), "Mod", IsModerator: true);

    public FakeTimeProvider Time { get; } = new(Gathering.Six);

    public RecordingPlatform Platform { get; }

    public RoomId Room { get; init; } = new("local", "here", "room");

    public string DatabaseFile => Path.Combine(_folder, "bot.db");

    public Database Database => _services.GetRequiredService<Database>();

    public DiscussionDesk Desk => _services.GetRequiredService<DiscussionDesk>();

    /// <summary>Somebody whose id does not tell their name.</summary>
    public static Member Member(string name) =>
        new(
            new MemberId("local", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]),
            name,
            IsModerator: false
        );

    public async Task<Answer> AnswerAsync(Member who, Call call, RoomId? room = null) =>
        await _services
            .GetRequiredService<Dispatcher>()
            .AnswerAsync(new Invocation(call, room ?? Room, who) { IsApart = true }, Gathering.Cancel);

    public async Task<Reply> TypeAsync(Member who, string line, RoomId? room = null)
    {
        var (call, complaint) = CommandLine.Read(line, _services.GetRequiredService<CommandTable>());
        Assert.True(call is not null, $"{complaint}");
        return Assert.IsType<Reply>(await AnswerAsync(who, call, room));
    }

    public async Task<Reply> PressAsync(Member who, Reply on, string label) =>
        Assert.IsType<Reply>(await AnswerAsync(who, ButtonOn(on, label).Call));

    public async Task<Form> OpenFormAsync(Member who, Reply on, string label) =>
        Assert.IsType<Form>(await AnswerAsync(who, ButtonOn(on, label).Call));

    public async Task<Reply> SubmitAsync(Member who, Form form, params (string Name, string Value)[] fields)
    {
        var call = form.Fields.Aggregate(form.Call, (sent, field) => sent.With(field.Name, field.Value));
        call = fields.Aggregate(call, (sent, field) => sent.With(field.Name, field.Value));
        return Assert.IsType<Reply>(await AnswerAsync(who, call));
    }

    /// <summary>The bot does whatever it does by itself.</summary>
    public async Task SettleAsync()
    {
        Time.Advance(TimeSpan.FromSeconds(3));
        await _services.GetRequiredService<BoardKeeper>().RoundAsync(Gathering.Cancel);
        await _services.GetRequiredService<DeliveryRounds>().RunAsync(Gathering.Cancel);
    }

    /// <summary>The board as it must be shown now.</summary>
    public async Task<Reply> BoardNowAsync(RoomId room) =>
        (await _services.GetRequiredService<BoardOnWall>().LookAsync(room, Gathering.Cancel))!.Reply;

    public BoardKeeper Boards => _services.GetRequiredService<BoardKeeper>();

    /// <summary>What another process on the same store and platform would keep the boards with.</summary>
    public BoardKeeper OtherBoards(TimeProvider clock) =>
        ActivatorUtilities.CreateInstance<BoardKeeper>(_services, clock);

    /// <summary>The newest board in the room.</summary>
    public Reply Board() =>
        Platform.ShownIn(Room).Last(reply => reply.Buttons.Any(button => button.Label == "Moderate"));

    public Task<Reply> PanelAsync(Member who) => PressAsync(who, Board(), "Moderate");

    public string MinutesFile() =>
        Encoding.UTF8.GetString(Platform.ShownIn(Room).Last(reply => reply.Files.Count > 0).Files[0].Content.Span);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Button ButtonOn(Reply reply, string label) =>
        reply.Buttons.FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No button {label} under: {PlainText.Of(reply)}");
}
