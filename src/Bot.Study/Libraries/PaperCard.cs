using Bot.Texts.Papers;

namespace Bot.Study.Libraries;

/// <summary>A paper of a library without its text: what a list needs.</summary>
/// <param name="Edition">The edition that is in use.</param>
/// <param name="IsShipped">Whether it came with the program, for every group alike.</param>
public sealed record PaperCard(
    PaperId Id,
    string Title,
    string Author,
    string Language,
    EditionId Edition,
    bool IsShipped
);
