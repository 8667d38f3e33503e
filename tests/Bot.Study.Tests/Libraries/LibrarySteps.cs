using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Libraries;

/// <summary>What a moderator does to bring a paper, step by step.</summary>
internal static class LibrarySteps
{
    public static Task<Answer> AnswerAsync(IServiceProvider group, Invocation invocation) =>
        group.GetRequiredService<Dispatcher>().AnswerAsync(invocation, TestContext.Current.CancellationToken);

    /// <summary>What a moderator gets for a typed line, be it a form.</summary>
    public static Task<Answer> AnswerAsync(IServiceProvider group, string line)
    {
        var (call, complaint) = CommandLine.Read($"/{line}", group.GetRequiredService<CommandTable>());
        return call is null
            ? Task.FromResult<Answer>(Reply.Refusal(complaint!))
            : AnswerAsync(group, new Invocation(call, Some.Room, Some.Ann));
    }

    /// <summary>Sends the import form with a file.</summary>
    public static async Task<Reply> BringAsync(
        IServiceProvider group,
        RoomId room,
        string words,
        string name = "letters.txt",
        long? size = null
    )
    {
        var form = Assert.IsType<Form>(
            await AnswerAsync(group, new Invocation(Call.To("library import"), room, Some.Ann))
        );
        var bytes = Encoding.UTF8.GetBytes(words);
        var file = new ReceivedFile(name, size ?? bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes)));
        var field = form.Fields.Single(each => each.IsFile).Name;
        var sent = new Invocation(form.Call, room, Some.Ann)
        {
            Files = new Dictionary<string, ReceivedFile> { [field] = file },
        };
        return Assert.IsType<Reply>(await AnswerAsync(group, sent));
    }

    /// <summary>Sends the form of rights with a quote limit; the report as it is then.</summary>
    public static async Task<Reply> LimitedAsync(IServiceProvider group, RoomId room, Reply report, string limit)
    {
        var call = Call.To(
            "library corrected",
            ("proposal", report.Buttons[0].Call["proposal"]!),
            ("part", "rights"),
            ("limit", limit)
        );
        return Assert.IsType<Reply>(await AnswerAsync(group, new Invocation(call, room, Some.Ann)));
    }

    /// <summary>Brings a paper, accepts it and lays it on the room's table.</summary>
    public static async Task<Reply> ReadItAsync(IServiceProvider group, RoomId room, string words, string? limit = null)
    {
        var report = await BringAsync(group, room, words);
        if (limit is not null)
            report = await LimitedAsync(group, room, report, limit);
        var accepted = Assert.IsType<Reply>(
            await AnswerAsync(group, new Invocation(report.Buttons[0].Call, room, Some.Ann))
        );
        return Assert.IsType<Reply>(await AnswerAsync(group, new Invocation(accepted.Buttons[0].Call, room, Some.Ann)));
    }
}
