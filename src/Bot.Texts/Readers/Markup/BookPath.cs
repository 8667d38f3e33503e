namespace Bot.Texts.Readers.Markup;

/// <summary>Names of files inside a book.</summary>
internal static class BookPath
{
    /// <summary>What <paramref name="address"/> means inside the file <paramref name="from"/>; never leads out of the book.</summary>
    public static string Join(string from, string address)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".." or ""))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
