using AngleSharp.Dom;

namespace Bot.Host.Tests.Discussions;

/// <summary>A board as somebody saw it once, with its buttons of that moment.</summary>
internal sealed class OldBoard(IElement board)
{
    public long Message { get; } = long.Parse(board.Id![1..]);

    public Dictionary<string, string> States { get; } =
        board
            .QuerySelectorAll("[data-state]")
            .ToDictionary(button => button.TextContent, button => button.GetAttribute("data-state")!);
}
