namespace Bot.Storage;

/// <summary>
/// Text that both databases keep as it is. Neither a zero character nor half of a surrogate pair is: PostgreSQL refuses
/// the one, and no encoding has the other.
/// </summary>
public static class StorableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>A key as it is; throws <see cref="ArgumentException"/> where it is empty or would not be kept.</summary>
    public static string Key(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Clean(key) == key ? key : throw new ArgumentException("A key has a character that no database keeps.");
    }

    /// <summary>Free text, with a replacement character for each one that would not be kept.</summary>
    public static string Clean(string text)
    {
        char[]? cleaned = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
                (cleaned ??= text.ToCharArray())[i] = Replacement;
        }
        return cleaned is null ? text : new string(cleaned);
    }
}
