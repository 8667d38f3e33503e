using Bot.Texts.Papers;

namespace Bot.Texts.Search;

public sealed partial class PassageIndex
{
    /// <summary>
    /// Opens the index kept in <paramref name="folder"/>, or builds it and keeps it there for the next time. Any number
    /// of processes may do so at once; what is missing or broken is built again, and where nothing can be written the
    /// index lives in memory.
    /// </summary>
    /// <param name="language">BCP 47; English forms are known, other languages are searched as written.</param>
    public static PassageIndex Open(Edition edition, string folder, string language = "en")
    {
        var forms = WordForms.Of(language);
        var cache = new IndexCache(edition, folder, forms);
        if (cache.Read() is { } kept)
            return Over(edition, forms, kept);
        var built = IndexData.Of(edition, forms);
        return Over(edition, forms, cache.Keep(built) ? cache.Read() ?? built : built);
    }

    /// <summary>
    /// Deletes what is kept in <paramref name="folder"/> of other editions than those in use, where it was made before then.
    /// An index that is still open stays usable, and one that is asked for again is built again. How many were deleted.
    /// </summary>
    public static int Tidy(string folder, IReadOnlySet<EditionId> inUse, DateTimeOffset before) =>
        IndexCache.RemoveOthers(folder, inUse, before);
}
