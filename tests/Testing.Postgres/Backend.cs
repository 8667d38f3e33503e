namespace Testing.Postgres;

/// <summary>The two databases; every contract is tested on both.</summary>
public enum Backend
{
    Sqlite,
    Postgres,
}
