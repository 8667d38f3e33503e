namespace Bot.Study.Discussions.State;

/// <summary>Words that a member gave, as they stand now.</summary>
/// <param name="Words"><see langword="null"/> where there never were any, or where they have been deleted.</param>
/// <param name="Author">The shown name of whoever wrote them, where that is not whoever gave them.</param>
/// <param name="AuthorKey">The same writer's key, where it is known who they are.</param>
public sealed record Said(string? Words, string? Author = null, int? AuthorKey = null)
{
    public static readonly Said Nothing = new((string?)null);
}
