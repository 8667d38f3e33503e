using System.Text.RegularExpressions;

namespace Bot.Texts.Readers;

/// <summary>
/// Turns of phrase by which people recognise what is not the text itself. They only propose; an import is corrected
/// by whoever brings the paper.
/// </summary>
internal static partial class Cues
{
    [GeneratedRegex(
        @"\bthis\s+(paper|article|essay|text|chapter|report|publication|study|version)\s+(is|was|has been|appeared)\b"
            + @"|\b(views|opinions)\b.{0,60}\bauthor|\ball rights reserved\b|©|\bcopyright\b|\btranslated (by|from)\b"
            + @"|\b(supported|funded|financed|published) (by|with|in the framework)\b|\bdoi\b|^(abstract|keywords|summary)\b|@\S+\.\w",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    public static partial Regex Notice { get; }

    [GeneratedRegex(
        @"\bis (an?|the) ([\w-]+ ){0,3}(researcher|professor|fellow|lecturer|historian|journalist|writer|author|scholar|director|analyst|philosopher|economist)\b"
            + @"|\b(his|her|their) research\b|\bteaches at\b|^(about the authors?|acknowledge?ments?|references|bibliography|notes|funding)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    public static partial Regex AuthorNote { get; }
}
