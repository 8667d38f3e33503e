namespace Bot.Storage.Tests.Support;

/// <summary>The two databases; every contract is tested on both.</summary>
public enum Backend
{
    Sqlite,
    Postgres,
}
