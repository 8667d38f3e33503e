[assembly: AssemblyFixture(typeof(Testing.Postgres.TestDatabases))]
[assembly: TestCollectionOrderer(typeof(Testing.Platforms.LongestFirst))]
