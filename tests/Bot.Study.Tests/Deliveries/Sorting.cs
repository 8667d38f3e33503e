using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Deliveries;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Testing.Postgres;

namespace Bot.Study.Tests.Deliveries;

/// <summary>A sorting office: a store of its own, a clock that stands still, a platform that fails as it is told.</summary>
internal sealed class Sorting : IAsyncDisposable
{
    public static readonly DateTimeOffset Seven = new(2026, 11, 2, 7, 0, 0, TimeSpan.Zero);

    private readonly List<ServiceProvider> _processes = [];

    private Sorting(string connectionString, DateTimeOffset now)
    {
        ConnectionString = connectionString;
        Time = new FakeTimeProvider(now);
    }

    public static RoomId Room { get; } = new("local", "here", "room");

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string ConnectionString { get; }

    public FakeTimeProvider Time { get; private set; }

    /// <summary>What ships, for processes that are started from now on.</summary>
    public Library Library { get; set; } = Some.ShippedLibrary;

    public ScriptedPlatform Platform { get; } = new();

    public LetterKind Letters { get; } = new();

    public ServiceProvider Process => _processes[0];

    public DeliveryStore Store => Process.GetRequiredService<DeliveryStore>();

    public static async Task<Sorting> OpenAsync(
        TestDatabases databases,
        Backend backend,
        DateTimeOffset? now = null,
        Library? library = null
    )
    {
        var sorting = new Sorting(await databases.NewAsync(backend), now ?? Seven);
        sorting.Library = library ?? sorting.Library;
        sorting.StartProcess();
        return sorting;
    }

    /// <summary>Another process on the same database.</summary>
    public ServiceProvider StartProcess()
    {
        var process = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(ConnectionString)
            .AddStudy(() => Library, Path.Combine(Path.GetTempPath(), "bot-study-tests-no-index"))
            .AddSingleton<IChatPlatform>(Platform)
            .AddSingleton<IDeliveryKind>(Letters)
            .BuildServiceProvider();
        _processes.Add(process);
        return process;
    }

    public async Task<DeliveryName> PlanAsync(
        string occasion,
        RoomId? room = null,
        DateTimeOffset? due = null,
        string? thread = null
    )
    {
        var name = new DeliveryName(room ?? Room, "letter", "letters", occasion);
        await using var transaction = await Process.GetRequiredService<Database>().BeginAsync(Cancellation);
        var at = due ?? Seven;
        await DeliveryStore.PlanAsync(transaction, name, thread, at, at.AddHours(3), Cancellation);
        await transaction.CommitAsync(Cancellation);
        return name;
    }

    public Task RoundAsync() => Process.GetRequiredService<DeliveryRounds>().RunAsync(Cancellation);

    /// <summary>Rounds, with the clock moved on between them.</summary>
    public async Task RoundsAsync(int count, TimeSpan apart)
    {
        for (var round = 0; round < count; round++)
        {
            await RoundAsync();
            Time.Advance(apart);
        }
    }

    public async Task<Delivery> FindAsync(DeliveryName name) =>
        (await Store.ListAsync(name.Room, name.Kind, name.Subject, 100, Cancellation)).Single(delivery =>
            delivery.Name == name
        );

    public Task<IReadOnlyList<Delivery>> ListAsync() => Store.ListAsync(Room, "letter", "letters", 100, Cancellation);

    /// <summary>Takes what is due in hand, as a process does that dies then.</summary>
    public Task<IReadOnlyList<Delivery>> ClaimAsync() =>
        Store.ClaimAsync("local", Time.GetUtcNow(), TimeSpan.FromMinutes(1), 10, Cancellation);

    public async Task TakeBackAsync(string subject, string reason)
    {
        await using var transaction = await Process.GetRequiredService<Database>().BeginAsync(Cancellation);
        await DeliveryStore.TakeBackAsync(transaction, Room, "letter", subject, reason, Time.GetUtcNow(), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    /// <summary>The program is started again, with the machine's clock set otherwise.</summary>
    public async Task SetClockAsync(DateTimeOffset now)
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        _processes.Clear();
        Time = new FakeTimeProvider(now);
        StartProcess();
    }

    public Task<Reply> AskAsync(string line, RoomId room, bool isModerator, string? member = null)
    {
        var (call, complaint) = CommandLine.Read(line, Process.GetRequiredService<CommandTable>());
        return call is null
            ? Task.FromResult(Reply.Refusal(complaint!))
            : AskAsync(call, room, isModerator, member, isApart: false);
    }

    public async Task AskInThreadAsync(string line, RoomId room, string thread)
    {
        var call = CommandLine.Read(line, Process.GetRequiredService<CommandTable>()).Call!;
        var member = new Member(new MemberId(room.Platform, "ann"), "Ann", IsModerator: true);
        await Process
            .GetRequiredService<Dispatcher>()
            .AnswerAsync(new Invocation(call, room, member) { Thread = thread }, Cancellation);
    }

    /// <summary>A press of a button under a post of the bot's, which is nobody's.</summary>
    public Task<Reply> PressAsync(Button button, RoomId room, bool isModerator, string member) =>
        AskAsync(button.Call, room, isModerator, member, isApart: true);

    private async Task<Reply> AskAsync(Call call, RoomId room, bool isModerator, string? name, bool isApart)
    {
        var id = new MemberId(room.Platform, name ?? Guid.NewGuid().ToString("N"));
        var invocation = new Invocation(call, room, new Member(id, "Ann", isModerator)) { IsApart = isApart };
        var answer = await Process.GetRequiredService<Dispatcher>().AnswerAsync(invocation, Cancellation);
        return Assert.IsType<Reply>(answer);
    }

    public IReadOnlyList<string> Posted => [.. Platform.Posts.Select(post => PlainText.Of(post.Reply))];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
    }
}
