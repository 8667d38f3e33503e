namespace Bot.Texts.Readers;

/// <summary>What a file can be refused for. Each refusal that comes from a limit names the limit in its sentence.</summary>
public enum RefusalName
{
    /// <summary>No bytes at all, or nothing but white space.</summary>
    Empty,

    /// <summary>The file opens, and holds no words: a scan, a page of scripts, pictures only.</summary>
    NoText,

    /// <summary>Neither text nor a format that is read here.</summary>
    UnknownFormat,

    /// <summary>The ending says one format and the content is another.</summary>
    WrongExtension,

    Encrypted,

    /// <summary>More bytes than the limit, or more than the limit once unpacked.</summary>
    TooLarge,

    TooManyPages,

    /// <summary>More files inside the file than the limit.</summary>
    TooManyParts,

    /// <summary>Elements inside elements beyond the limit.</summary>
    NestedTooDeep,

    /// <summary>An archive inside the file.</summary>
    NestedArchive,

    /// <summary>A file inside the file whose name points out of it.</summary>
    UnsafeName,

    /// <summary>XML that declares entities, its own or from elsewhere.</summary>
    DeclaredEntities,

    /// <summary>Damaged, or not what it says it is.</summary>
    Broken,

    /// <summary>Not read within the time limit.</summary>
    TooSlow,

    /// <summary>Not read within the memory limit.</summary>
    TooMuchMemory,

    /// <summary>Reading it ended the reading process.</summary>
    Crashed,
}
