using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Libraries.Notes;

/// <summary><c>/library notes</c>: asks for the bodies of notes of which a paper has only the markers.</summary>
internal sealed class NotesCommand(LibraryDesk library) : ICommand, ICompletes
{
    private const int LongestTitle = 300;
    private const int LongestText = 3000;

    public CommandDefinition Definition { get; } =
        new(
            "library notes",
            "Moderators: add the bodies of endnotes to a paper of this group's own.",
            "Opens a form for a text file, or for words: one note a line, its number or marker in brackets first, as in “[41] See the report.” Notes that are there already are replaced.",
            AnswerKind.Form,
            [new Option("title", OptionKind.Text, "The paper's title.", IsRequired: true, Completes: true)],
            ["library notes The Harbour"]
        )
        {
            IsForModerators = true,
        };

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        library.Complete(invocation.Room, typed);

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(
            new Form(
                "Bodies of endnotes",
                "Add them",
                Call.To("library add-notes"),
                [
                    new FormField("title", "Paper", invocation.Text("title")!, true, false, LongestTitle, []),
                    FormField.ForFile("file", "A text file", isRequired: false, [".txt", ".md"]),
                    new FormField("text", "Or the notes themselves, one a line", "", false, true, LongestText, []),
                ]
            )
        );
}
