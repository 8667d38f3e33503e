using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Texts.Readers;

namespace Bot.Study.Libraries.Imports;

/// <summary><c>/library import</c>: asks for the file.</summary>
internal sealed class ImportCommand : ICommand
{
    private const int LongestRights = 500;

    public CommandDefinition Definition { get; } =
        new(
            "library import",
            "Moderators: bring a paper for this group.",
            "Opens a form for a file: plain text, Markdown, HTML, Word, PDF or EPUB. You see what was found in it before anything is used, correct it, and accept it or not. This group alone can read it.",
            AnswerKind.Form,
            [],
            ["library import"]
        )
        {
            IsForModerators = true,
        };

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(
            new Form(
                "Bring a paper",
                "Read it",
                Call.To("library read"),
                [
                    FormField.ForFile(
                        "file",
                        $"The file (up to {ReadingLimits.Default.FileBytes >> 20} MB)",
                        isRequired: true,
                        [.. PaperReaders.All.SelectMany(reader => reader.Endings).Distinct()]
                    ),
                    new FormField(
                        "rights",
                        "Whose words, and what may be done with them",
                        "",
                        false,
                        true,
                        LongestRights,
                        []
                    ),
                    new FormField("limit", "Most words one reply may quote, or none", "", false, false, 6, []),
                ]
            )
        );
}
