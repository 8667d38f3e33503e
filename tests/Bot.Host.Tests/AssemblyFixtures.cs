[assembly: AssemblyFixture(typeof(Testing.Postgres.TestDatabases))]
