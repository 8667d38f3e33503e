namespace Testing.Platforms;

/// <summary>A form as it stands open before a member.</summary>
/// <param name="Id">What the harness knows it by.</param>
/// <param name="Fields">The names of its fields with the values they begin with.</param>
public sealed record SeenForm(string Id, string Title, IReadOnlyDictionary<string, string> Fields);
