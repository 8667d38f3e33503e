namespace Bot.Texts.Tests.Readers.Hostile;

/// <summary>Tests that look at the clock run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
