using Xunit.Sdk;
using Xunit.v3;

namespace Testing.Platforms;

/// <summary>
/// Begins with the classes that wait for minutes of a platform's own, so that the others run beside them and not before:
/// those in a collection whose name begins with <see cref="Mark"/>, each in one of its own.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public const string Mark = "Long: ";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderByDescending(collection =>
                collection.TestCollectionDisplayName.StartsWith(Mark, StringComparison.Ordinal)
            ),
        ];
}
