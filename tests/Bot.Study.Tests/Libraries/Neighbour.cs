using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Libraries;

/// <summary>
/// One of several groups that have everything alike, names and ids too, but for a word that stands in all its texts, titles,
/// questions and notes. It fails where it ever sees such a word of another.
/// </summary>
internal sealed class Neighbour(ServiceProvider services, int number)
{
    public const int Count = 4;

    /// <summary>How the word of every group begins.</summary>
    public const string Secrets = "wqsecret";

    public int Number => number;

    public string Secret => $"{Secrets}{number}";

    public RoomId Room { get; } = new("local", $"group{number}", "room");

    /// <summary>The buttons of the paper that waits to be accepted.</summary>
    public List<Call> Waiting { get; } = [];

    /// <summary>Every call that a button or a form had.</summary>
    public List<Call> Offered { get; } = [];

    /// <summary>How many answers had the group's own word.</summary>
    public int SeenOwn { get; private set; }

    private Member Ann => Some.Ann with { Name = $"Ann {Secret}" };

    public async Task SettleInAsync()
    {
        await BringAsync($"Harbour{number} {Secret}\n\nThe {Secret} harbour.", isUsed: false);
        await BringAsync($"Logbook{number}\n\nThe {Secret} log.", isUsed: false);
        await BringAsync(
            $"Letters\n\nThe {Secret} ship came in 1859.[1] It was {Secret}.\n\nNothing else than {Secret}.",
            isUsed: true
        );
        var report = await LibrarySteps.BringAsync(services, Room, $"Waiting {Secret}\n\nThe {Secret} waits.");
        Waiting.AddRange(report.Buttons.Select(button => button.Call));
        foreach (
            var call in new[]
            {
                Call.To("library add-notes", ("title", "Letters"), ("text", $"[1] See {Secret}.")),
                Call.To("discuss open"),
                Call.To("ask", ("question", $"Why {Secret}?")),
                Call.To("discuss put", ("sent", "true"), ("claim", $"It is {Secret}."), ("passage", "¶1")),
                Call.To("hand"),
                Call.To("daily start", ("time", "07:00"), ("zone", "Europe/Berlin")),
                Call.To("privacy show"),
            }
        )
            await AskAsync(call);
    }

    /// <summary>Asks and looks; what was seen, as text.</summary>
    public async Task<string> AskAsync(Call call)
    {
        var answer = await LibrarySteps.AnswerAsync(services, new Invocation(call, Room, Ann));
        if (answer is Reply reply)
            Offered.AddRange(reply.Buttons.Select(button => button.Call));
        if (answer is Form form)
            Offered.Add(form.Fields.Aggregate(form.Call, (sent, field) => sent.With(field.Name, field.Value)));
        return Look(answer, call.Encode());
    }

    public void Complete(CommandDefinition definition, Forger forger)
    {
        foreach (var option in definition.Options.Where(option => option.Completes))
        foreach (var typed in new[] { "", "wq", "l", "¶", forger.Words() })
        {
            var invocation = new Invocation(Call.To(definition.Name), Room, Ann);
            var offered = services.GetRequiredService<Dispatcher>().Complete(option.Name, typed, invocation);
            Look(string.Join('\n', offered), $"completing {option.Name} of {definition.Name}");
        }
    }

    public string Look(Answer answer, string what) =>
        Look(
            answer switch
            {
                Form form => string.Join('\n', form.Fields.Select(field => $"{field.Label} {field.Value}")),
                Reply reply => string.Join(
                    '\n',
                    [
                        PlainText.Of(reply),
                        .. reply.Buttons.Select(button => $"{button.Label} {button.Call.Encode()}"),
                        .. reply.AllFiles.Select(file => $"{file.Name} {Encoding.UTF8.GetString(file.Content.Span)}"),
                    ]
                ),
                _ => "",
            },
            what
        );

    private string Look(string seen, string what)
    {
        for (var other = 0; other < Count; other++)
            Assert.False(
                other != number && seen.Contains($"{Secrets}{other}", StringComparison.OrdinalIgnoreCase),
                $"group {number} sees a word of group {other} by {what}"
            );
        if (seen.Contains(Secret, StringComparison.Ordinal))
            SeenOwn++;
        return seen;
    }

    private async Task BringAsync(string words, bool isUsed)
    {
        var report = await LibrarySteps.BringAsync(services, Room, words);
        await AskAsync(report.Buttons[0].Call);
        if (isUsed)
            await AskAsync(Call.To("library use", ("title", "letters")));
    }
}
