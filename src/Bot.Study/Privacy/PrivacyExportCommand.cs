using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Libraries;

namespace Bot.Study.Privacy;

/// <summary><c>/privacy export</c>: everything kept of whoever asks, as a file for them alone.</summary>
internal sealed class PrivacyExportCommand(IEnumerable<IKeptOfMembers> kept) : ICommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public CommandDefinition Definition { get; } =
        new(
            "privacy export",
            "Everything kept of you in this group, as a file.",
            "Gives you alone a JSON file with everything the bot keeps of you in this group.",
            AnswerKind.Private,
            [],
            ["privacy export"]
        );

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, object>();
        foreach (var feature in kept)
        {
            var rows = await feature.ListAsync(
                LibraryDesk.GroupOf(invocation.Room),
                invocation.Member.Id.Member,
                cancellationToken
            );
            if (rows.Count > 0)
                all[feature.What.ToString()] = rows;
        }
        return Reply.Privately(
            all.Count == 0 ? "Nothing is kept of you in this group." : "Everything kept of you in this group."
        ) with
        {
            Files =
                all.Count == 0
                    ? []
                    :
                    [
                        new ReplyFile(
                            "kept-of-you.json",
                            "application/json",
                            JsonSerializer.SerializeToUtf8Bytes(all, Readable)
                        ),
                    ],
        };
    }
}
