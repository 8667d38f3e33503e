using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Daily;

/// <summary>The form behind a button: what <c>/daily start</c> needs, in five fields. Opens at once, without the store.</summary>
internal sealed class DailyFormCommand : ICommand
{
    public const string Name = "daily form";

    private const int Longest = 60;

    public CommandDefinition Definition { get; } =
        new(
            Name,
            "Moderators: set up the daily reading in a form.",
            "Asks for time, zone, days, amount and first paragraph, and starts the daily reading with them.",
            AnswerKind.Form,
            [],
            ["daily form"]
        )
        {
            IsHidden = true,
            IsForModerators = true,
        };

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(
            new Form(
                "Daily reading",
                "Start",
                Call.To("daily start"),
                [
                    Field("time", "Local time: 07:00 or 7 pm", "07:00", isRequired: true),
                    Field("zone", "Time zone: Europe/Prague", "", isRequired: true),
                    Field("days", "Days: daily, weekdays, mon wed fri", "daily", isRequired: false),
                    Field("amount", "In one post: 1 paragraph or 300 words", "1 paragraph", isRequired: false),
                    Field("from", "Begin with: ¶5 (empty: where you are)", "", isRequired: false),
                ]
            )
        );

    private static FormField Field(string name, Phrase label, string value, bool isRequired) =>
        new(name, label, value, isRequired, IsLong: false, Longest, []);
}
