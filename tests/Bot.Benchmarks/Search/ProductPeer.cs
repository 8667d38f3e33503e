using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Benchmarks.Search;

/// <summary>The product's own index, as <c>/quote</c> asks it.</summary>
internal sealed class ProductPeer : ISearchPeer
{
    private PassageIndex? _index;

    public string Name => "product";

    public void Build(GeneratedText text) => _index = PassageIndex.Build(text.Edition);

    public int Ask(string query) => _index!.Search(new SearchQuery(query), Horizon.None, 10).Hits.Count;

    public void Dispose() { }
}
