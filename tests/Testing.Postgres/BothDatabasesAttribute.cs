using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Testing.Postgres;

/// <summary>Runs a theory on SQLite and on PostgreSQL; the test opens the one it is given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([.. Enum.GetValues<Backend>().Select(backend => new TheoryDataRow<Backend>(backend))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
