using System.Globalization;

namespace Bot.Storage;

/// <summary>
/// An instant as both databases keep it: ISO 8601 in UTC, always of the same length. Earlier instants sort before later
/// ones as text.
/// </summary>
public static class UtcText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="FormatException"/> for anything else.</summary>
    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
