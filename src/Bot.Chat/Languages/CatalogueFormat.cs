using System.Text.RegularExpressions;

namespace Bot.Chat.Languages;

/// <summary>How templates are written: <c>{0}</c> stands for the first thing that is put in, <c>{{</c> for a brace.</summary>
internal static partial class CatalogueFormat
{
    public static string Escape(string words) =>
        words.AsSpan().IndexOfAny('{', '}') < 0
            ? words
            : words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>The numbers of the places, in order, each once.</summary>
    public static IReadOnlyList<int> PlacesIn(string template) =>
        [
            .. Places
                .Matches(template.Replace("{{", "", StringComparison.Ordinal))
                .Select(match => int.Parse(match.Groups["place"].ValueSpan, null))
                .Distinct()
                .Order(),
        ];

    [GeneratedRegex(@"\{(?<place>\d{1,2})\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places { get; }
}
