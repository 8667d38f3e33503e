namespace Bot.Discord.Wire;

/// <summary>The component types that are used (§8.1).</summary>
internal static class ComponentType
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int TextDisplay = 10;
    public const int MediaGallery = 12;
    public const int File = 13;
    public const int Label = 18;
    public const int FileUpload = 19;
}
