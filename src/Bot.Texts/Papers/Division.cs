namespace Bot.Texts.Papers;

/// <summary>
/// Where a source falls into blocks, sentences and notes. A reader proposes it, people accept it, and from then on it is
/// data: a better reader makes a new division and moves no id of this one.
/// </summary>
public sealed record Division(IReadOnlyList<DividedBlock> Blocks, IReadOnlyList<Endnote> Endnotes);
