namespace Bot.Texts.Papers;

/// <summary>The name of a paper in a library: lower-case letters, digits and hyphens.</summary>
public readonly record struct PaperId(string Value)
{
    public override string ToString() => Value;
}
