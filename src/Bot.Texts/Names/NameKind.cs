namespace Bot.Texts.Names;

/// <summary>What a name is the name of, as far as the text shows it.</summary>
public enum NameKind
{
    Person,
    Place,
    Organisation,

    /// <summary>A name, but nothing in the text shows of what.</summary>
    Other,
}
