using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Libraries.Notes;

/// <summary>What the notes form is sent to. A note whose marker the paper does not have is named and left out.</summary>
internal sealed class AddNotesCommand(
    LibraryDesk library,
    Bookshelf shelf,
    GroupPapers papers,
    RoomDesk desk,
    ILogger<AddNotesCommand> log
) : ICommand
{
    private const int MostBytes = 4 << 20;

    public CommandDefinition Definition { get; } =
        new(
            "library add-notes",
            "Add bodies of endnotes.",
            "Adds the bodies of endnotes that came with the form of /library notes.",
            AnswerKind.Private,
            [
                new Option("title", OptionKind.Text, "The paper's title.", IsRequired: true),
                new Option("text", OptionKind.Text, "The notes."),
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
        var (card, complaint) = await library.FindAsync(invocation.Room, invocation.Text("title")!, cancellationToken);
        if (card is null)
            return complaint!;
        if (card.IsShipped)
            return Reply.Privately(
                $"“{card.Title}” came with the bot; its notes lie in notes.txt beside it, where whoever runs the bot can add them."
            );
        var (text, refusal) = await TextAsync(invocation, cancellationToken);
        if (text is null)
            return Reply.Privately(refusal!);
        var notes = NoteLines.Read(text.Split('\n'));
        if (notes.Count == 0)
            return Reply.Refusal(
                "There is no note in it. Begin each with its number in brackets: [41] See the report."
            );

        var group = LibraryDesk.GroupOf(invocation.Room);
        if (await shelf.FindAsync(group, card.Id, cancellationToken) is not { } open)
            return RoomReplies.NoPaper();
        var markers = open.Edition.Endnotes.Select(note => note.Number).ToHashSet();
        var unknown = notes.Keys.Where(number => !markers.Contains(number)).Order().ToList();
        var added = await papers.AddNotesAsync(
            group,
            card.Id,
            open.Edition.Id,
            notes.Where(note => markers.Contains(note.Key)).ToDictionary(),
            cancellationToken
        );
        if (added is null)
            return RoomReplies.NoPaper();
        shelf.Close(group, card.Id);
        desk.Forget(invocation.Room);
        return Said(card, notes.Count - unknown.Count, unknown, open, added);
    }

    private static Reply Said(
        PaperCard card,
        int added,
        List<int> unknown,
        OpenPaper open,
        IReadOnlyDictionary<int, string> bodies
    )
    {
        var without = open.Edition.Endnotes.Count(note => note.Body is null && !bodies.ContainsKey(note.Number));
        var sentences = new List<Phrase>
        {
            $"{added} of the notes belong to markers of “{card.Title}” and are added; {without} markers have no body yet.",
        };
        Phrase more = unknown.Count > 20 ? " and more" : "";
        if (unknown.Count > 0)
            sentences.Add(
                $"The paper has no marker for {string.Join(", ", unknown.Take(20))}{more}; those were left out."
            );
        return Reply.Privately([.. sentences]);
    }

    private async Task<(string? Text, Phrase? Refusal)> TextAsync(
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        if (!invocation.Files.TryGetValue("file", out var file))
            return invocation.Text("text") is { Length: > 0 } typed
                ? (typed, null)
                : (null, "Neither a file nor a note came with it.");
        if (file.Size > MostBytes)
            return (null, $"The file is larger than {MostBytes >> 20} MB, which is the limit for notes.");
        try
        {
            await using var content = await file.OpenAsync(cancellationToken);
            using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return (await reader.ReadToEndAsync(cancellationToken), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "The file is no text in UTF-8.");
        }
        catch (InvalidDataException error)
        {
            return (null, $"{error.Message}");
        }
        catch (Exception error) when (error is IOException or PlatformException)
        {
            Log.FileNotFetched(log, invocation.Room.Platform, error);
            return (null, "The file could not be fetched. Bring it again in a moment.");
        }
    }
}
