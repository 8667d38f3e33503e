namespace Bot.Benchmarks.Search;

/// <summary>Something that can be given paragraphs once and then be asked for the best ten.</summary>
internal interface ISearchPeer : IDisposable
{
    string Name { get; }

    void Build(GeneratedText text);

    /// <summary>How many were found, so that nobody can leave the work out.</summary>
    int Ask(string query);
}
