using System.Text;
using System.Text.RegularExpressions;
using Emulator.Slack.World;

namespace Emulator.Slack.Reading;

/// <summary>
/// Reads mrkdwn as a client shows it: what stands between angle brackets becomes mentions, links and dates, marks around words
/// vanish, entities become signs.
/// </summary>
internal sealed partial class MrkdwnReader(EmulatedWorkspace workspace)
{
    public List<string> Pings { get; } = [];

    public List<string> Links { get; } = [];

    public static string Decode(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    public string Read(string mrkdwn)
    {
        var shown = new StringBuilder();
        // Blocks of code first: nothing inside is a mark, but mentions and links still are.
        foreach (var (index, part) in mrkdwn.Split("```").Index())
        {
            var isCode = index % 2 == 1 && index < mrkdwn.Split("```").Length - 1;
            if (index > 0 && !isCode && index % 2 == 1)
                shown.Append("```");
            shown.Append(isCode ? Inside(part.Trim('\n')) : Marked(part));
        }
        return shown.ToString();
    }

    public void Names(string text)
    {
        foreach (Match match in AtName().Matches(text))
        {
            var name = match.Groups["it"].Value;
            if (name is "here" or "channel" or "everyone")
                Broadcast(name);
            else if (
                workspace.People.Find(user => user.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } user
            )
                User(user.Id);
        }
    }

    public string User(string id)
    {
        var name = workspace.People.Find(user => user.Id == id)?.Name ?? id;
        Pings.Add($"@{name}");
        return $"@{name}";
    }

    public string Group(string id)
    {
        var handle = workspace.Groups.TryGetValue(id, out var group) ? group.Handle : id;
        Pings.Add($"@{handle}");
        return $"@{handle}";
    }

    public string Channel(string id) => $"#{workspace.Rooms.Find(channel => channel.Id == id)?.Name ?? id}";

    public string Broadcast(string range)
    {
        Pings.Add($"@{range}");
        return $"@{range}";
    }

    public string Date(long seconds, string format, string fallback)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var shown = Token()
            .Replace(
                format,
                match =>
                    match.Groups["it"].Value switch
                    {
                        "date_num" => time.ToString("yyyy-MM-dd"),
                        "date_slash" => time.ToString("MM/dd/yyyy"),
                        "time" => time.ToString("HH:mm"),
                        "time_secs" => time.ToString("HH:mm:ss"),
                        "ago" => "some time ago",
                        "date_long_full" or "date_long" or "date_long_pretty" => time.ToString("dddd, d MMMM yyyy"),
                        _ => time.ToString("d MMM yyyy"),
                    }
            );
        return shown.Length > 0 ? shown : fallback;
    }

    /// <summary>Line by line, so that a mark at the beginning of one is a quotation; marks do not reach over lines.</summary>
    private string Marked(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                    line.StartsWith("&gt;", StringComparison.Ordinal) ? line[4..].TrimStart(' ')
                    : line.StartsWith('>') ? line[1..].TrimStart(' ')
                    : line
                )
                .Select(Line)
        );

    private string Line(string line)
    {
        // What is in angle brackets or backticks is set aside, so that marks inside are none.
        var kept = new List<string>();
        string Keep(string shown)
        {
            kept.Add(shown);
            return $"\uE000{kept.Count - 1}\uE001";
        }
        line = Code().Replace(line, match => Keep(Inside(match.Groups["it"].Value)));
        line = Special().Replace(line, match => Keep(Bracket(match.Groups["it"].Value)));
        line = Bare().Replace(line, match => Keep(Link(match.Value)));
        line = Emoji.In(line);
        string before;
        do
        {
            before = line;
            line = Mark().Replace(line, match => match.Groups["inside"].Value);
        } while (line != before);
        line = Decode(line);
        return KeptPlace().Replace(line, match => kept[int.Parse(match.Groups["it"].Value)]);
    }

    private string Link(string url)
    {
        var decoded = Decode(url);
        Links.Add(decoded);
        return decoded;
    }

    private string Inside(string code) => Decode(Special().Replace(code, match => Bracket(match.Groups["it"].Value)));

    private string Bracket(string inside)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, null) : (inside[..bar], inside[(bar + 1)..]);
        if (target.StartsWith('@'))
            return User(target[1..]);
        if (target.StartsWith('#'))
            return Channel(target[1..]);
        if (target.StartsWith("!subteam^", StringComparison.Ordinal))
            return Group(target[9..]);
        if (target.StartsWith("!date^", StringComparison.Ordinal))
        {
            var parts = target.Split('^');
            return parts.Length > 2 && long.TryParse(parts[1], out var seconds)
                ? Date(seconds, Decode(parts[2]), Decode(label ?? ""))
                : Decode(label ?? "");
        }
        if (target.StartsWith('!'))
            return target[1..] is "here" or "channel" or "everyone" ? Broadcast(target[1..]) : Decode(label ?? inside);
        var shown = Link(target);
        return label is null ? shown : Decode(label);
    }

    [GeneratedRegex("<(?<it>[^<>\n]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Special();

    [GeneratedRegex("`(?<it>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    /// <summary>An address without brackets becomes a link all the same.</summary>
    [GeneratedRegex(@"https?://[^\s<>|\uE000]+[^\s<>|\uE000.,;:!?)]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    /// <summary>A mark opens before a word and closes after one, and no letter stands outside.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?<mark>[*_~])(?<inside>\S|\S[^\n]*?\S)\k<mark>(?![\p{L}\p{N}])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mark();

    [GeneratedRegex("\uE000(?<it>[0-9]+)\uE001", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeptPlace();

    [GeneratedRegex("@(?<it>[A-Za-z0-9._-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtName();

    [GeneratedRegex("{(?<it>[a-z_]+)}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
