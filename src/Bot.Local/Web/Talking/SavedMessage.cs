namespace Bot.Local.Web.Talking;

/// <summary>A message as the store keeps it: parts are only ever added, so that old talk can always be read.</summary>
internal sealed record SavedMessage(string Kind, string By, string Name)
{
    public string? Asked { get; init; }
    public string? Words { get; init; }
    public List<SavedBlock>? Blocks { get; init; }
    public List<ShownButton>? Buttons { get; init; }
    public List<SavedFile>? Files { get; init; }
}
