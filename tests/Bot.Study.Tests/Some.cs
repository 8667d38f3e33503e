using System.Runtime.CompilerServices;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Tests;

/// <summary>Words to build a study group with: a library, a member, a question.</summary>
internal static class Some
{
    public static readonly RoomId Room = new("local", "here", "room");

    /// <summary>A moderator.</summary>
    public static readonly Member Ann = new(new MemberId("local", "ann"), "Ann", IsModerator: true);

    private static readonly string Scratch = Path.Combine(
        Path.GetTempPath(),
        $"bot-study-tests-{Environment.ProcessId}"
    );

    static Some() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(Scratch))
                Directory.Delete(Scratch, recursive: true);
        };

    public static Library ShippedLibrary { get; } = Library.Load(Path.GetFullPath(Path.Combine(Here(), "../../seeds")));

    public static Edition ShippedEdition => ShippedLibrary.Papers[0].Edition;

    /// <summary>A group that reads the paper that ships.</summary>
    public static ServiceProvider Group { get; } = GroupWith(ShippedLibrary);

    /// <summary>A group with a library and a store of its own.</summary>
    public static ServiceProvider GroupWith(Library library) =>
        On($"Data Source={Path.Combine(Scratch, Guid.NewGuid().ToString("N"), "bot.db")}", library);

    /// <summary>Groups that have what ships, on a given store; what is logged goes to <paramref name="log"/> too.</summary>
    public static ServiceProvider GroupOn(
        string connectionString,
        ILoggerProvider? log = null,
        IChatPlatform? platform = null,
        string? indexes = null
    ) => On(connectionString, ShippedLibrary, log, platform, indexes);

    /// <summary>A folder that nobody else uses.</summary>
    public static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Scratch, Guid.NewGuid().ToString("N"))).FullName;

    private static ServiceProvider On(
        string connectionString,
        Library library,
        ILoggerProvider? log = null,
        IChatPlatform? platform = null,
        string? indexes = null
    )
    {
        var services = new ServiceCollection()
            .AddLogging(logging =>
            {
                logging.SetMinimumLevel(LogLevel.Information);
                if (log is not null)
                    logging.AddProvider(log);
            })
            .AddSingleton(TimeProvider.System)
            .AddStorage(connectionString)
            .AddStudy(() => library, indexes ?? Path.Combine(Scratch, "index"));
        if (platform is not null)
            services.AddSingleton(platform);
        return services.BuildServiceProvider();
    }

    public static Library LibraryOf(string source) =>
        new([
            new Paper(
                new PaperId("some"),
                "Some paper",
                "Somebody",
                "en",
                "",
                new Edition(source, PlainTextReader.Read(source)),
                new Dictionary<int, string>()
            ),
        ]);

    /// <summary>What a moderator gets for a typed line. Everybody asks under a name of their own, so nobody asks too often.</summary>
    public static Task<Reply> AskAsync(string line) => AskAsync(Group, line);

    public static async Task<Reply> AskAsync(ServiceProvider group, string line, bool isModerator = true)
    {
        var (call, complaint) = CommandLine.Read(line, group.GetRequiredService<CommandTable>());
        return call is null ? Reply.Refusal(complaint!) : await AskAsync(group, call, isModerator);
    }

    public static Task<Reply> PressAsync(Reply reply, string label) =>
        AskAsync(Group, reply.Buttons.First(button => button.Label.StartsWith(label, StringComparison.Ordinal)).Call);

    /// <summary>What a moderator gets for a typed line, be it a reply or a form.</summary>
    public static async Task<Answer> AnswerAsync(ServiceProvider group, string line)
    {
        var (call, complaint) = CommandLine.Read(line, group.GetRequiredService<CommandTable>());
        var member = new Member(new MemberId("local", Guid.NewGuid().ToString("N")), "Ann", IsModerator: true);
        return call is null
            ? Reply.Refusal(complaint!)
            : await group
                .GetRequiredService<Dispatcher>()
                .AnswerAsync(new Invocation(call, Room, member), TestContext.Current.CancellationToken);
    }

    public static async Task<Reply> AskAsync(ServiceProvider group, Call call, bool isModerator = true)
    {
        var member = new Member(new MemberId("local", Guid.NewGuid().ToString("N")), "Ann", isModerator);
        var invocation = new Invocation(call, Room, member);
        return Assert.IsType<Reply>(
            await group.GetRequiredService<Dispatcher>().AnswerAsync(invocation, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>All pages of an answer, by its button for the next one.</summary>
    public static async Task<IReadOnlyList<Quotation>> AllPagesAsync(string line, string next)
    {
        var reply = await AskAsync(line);
        var quotations = reply.Quotations.ToList();
        while (reply.Buttons.Any(button => button.Label.StartsWith(next, StringComparison.Ordinal)))
        {
            reply = await PressAsync(reply, next);
            quotations.AddRange(reply.Quotations);
        }
        return quotations;
    }

    /// <summary>The first two promises: verbatim, and with a place.</summary>
    public static void AssertVerbatim(Reply reply, Edition edition)
    {
        foreach (var quotation in reply.Quotations)
        {
            Assert.Equal(edition.Source.Substring(quotation.Start, quotation.Length), quotation.Text);
            Assert.True(PassageId.TryParse(quotation.Passage, out var id));
            Assert.True(edition.Find(id)!.Range.Contains(new TextRange(quotation.Start, quotation.Length)));
            Assert.Contains(quotation.Text, PlainText.Of(reply), StringComparison.Ordinal);
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
