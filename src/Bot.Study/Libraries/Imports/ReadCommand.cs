using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Texts.Readers;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Libraries.Imports;

/// <summary>What the import form is sent to: reads the file and shows what it would become.</summary>
internal sealed class ReadCommand(
    FileDesk files,
    ProposalStore proposals,
    LibraryDesk library,
    ILogger<ReadCommand> log
) : ICommand
{
    public CommandDefinition Definition { get; } =
        new(
            "library read",
            "Read the file that came with the form.",
            "Reads the file that came with the form of /library import.",
            AnswerKind.Private,
            [
                new Option("rights", OptionKind.Text, "Whose words."),
                new Option("limit", OptionKind.Text, "Most words one reply may quote."),
            ],
            []
        )
        {
            IsHidden = true,
            IsForModerators = true,
            Changes = true,
        };

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (!invocation.Files.TryGetValue("file", out var file))
            return Reply.Privately("No file came with it. /library import opens the form.");
        if (!QuoteLimit.TryRead(invocation.Text("limit"), out var limit))
            return QuoteLimit.Unreadable(invocation.Text("limit")!);
        var group = LibraryDesk.GroupOf(invocation.Room);
        if (!await proposals.HasRoomAsync(group, cancellationToken))
            return Reply.Privately(
                $"{ProposalStore.MostWaiting} papers wait to be accepted in this group, which is the limit. Accept or cancel one of them first; one that nobody decides about is forgotten after a day."
            );
        PaperDraft? draft;
        Phrase? complaint;
        try
        {
            (draft, complaint) = await files.ReadAsync(file, invocation.TellProgress, cancellationToken);
        }
        catch (Exception error) when (error is IOException or PlatformException)
        {
            Log.FileNotFetched(log, invocation.Room.Platform, error);
            if (error is PlatformException { Permission: { } lacking })
                return Reply.Privately(
                    $"The file could not be fetched: I lack {lacking}; whoever administers this place can grant it."
                );
            return Reply.Privately("The file could not be fetched. Bring it again in a moment.");
        }
        if (draft is null)
            return Reply.Privately(complaint!);

        var choices = ImportChoices.None with { Rights = invocation.Text("rights") };
        var report = await Task.Run(() => new PaperImport(draft, file.Name).Report(choices), cancellationToken);
        var proposal = await proposals.AddAsync(
            group,
            invocation.Member.Id.Member,
            file.Name,
            draft,
            choices,
            limit,
            cancellationToken
        );
        var same = await library.OwnWithTitleAsync(invocation.Room, report.Title, cancellationToken);
        return ReportReplies.Shown(proposal, report, same);
    }
}
