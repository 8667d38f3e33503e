using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Discussions.Views;

/// <summary>Whoever leads, and the form by which others are named.</summary>
internal static partial class CohostForm
{
    private const int MostChoices = 25;

    public static Reply Page(Sitting sitting)
    {
        var discussion = sitting.Discussion;
        return Reply.Privately() with
        {
            Blocks =
            [
                ReplyBlock.Prose.Of(new Inline.Text("Led by "), sitting.Names.Of(discussion.Leader, Brief.Name)),
                discussion.Cohosts.IsEmpty
                    ? ReplyBlock.Prose.Of("There is no cohost.")
                    : new ReplyBlock.Rows([
                        .. discussion.Cohosts.Select(key =>
                            (IReadOnlyList<Inline>)[new Inline.Text("Cohost: "), sitting.Names.Of(key, Brief.Name)]
                        ),
                    ]),
            ],
            Buttons =
            [
                new Button("Name a cohost…", Call.To("discuss name")),
                new Button("Hand the lead over…", Call.To("discuss name", ("lead", "true"))),
                .. discussion
                    .Cohosts.Take(5)
                    .Select(key => new Button(
                        $"End: {Brief.Of(sitting.Names.NameOf(key), Brief.Name)}",
                        Call.To("discuss cohost", ("member", KeyChoice(key)), ("end", "true"))
                    )),
                new Button("Back to the panel", Call.To("discuss panel"), ButtonEffect.Replaces),
            ],
        };
    }

    public static Form Of(Sitting sitting, bool isLead)
    {
        // Whoever asked under a withheld name, and did nothing else, is not given away by a list.
        var choices = sitting
            .Discussion.Shown.Where(key => key != sitting.Discussion.Leader && sitting.Names.Means(key))
            .TakeLast(MostChoices)
            .Select(key => $"{Brief.Of(sitting.Names.NameOf(key), Brief.Title - 20)} {KeyChoice(key)}")
            .ToList();
        return new Form(
            isLead ? "Hand the lead over" : "Name a cohost",
            isLead ? "Hand over" : "Name",
            isLead ? Call.To("discuss cohost", ("lead", "true")) : Call.To("discuss cohost"),
            [
                new FormField(
                    "member",
                    "Who?",
                    choices.FirstOrDefault() ?? "",
                    true,
                    false,
                    Brief.Choice,
                    choices.Count < MostChoices ? choices : []
                ),
            ]
        );
    }

    /// <summary>The key in a choice of the form; <see langword="null"/> in a name that somebody typed.</summary>
    public static int? KeyIn(string choice) =>
        KeyPattern.Match(choice) is { Success: true } match
        && int.TryParse(match.Groups["key"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;

    private static string KeyChoice(int key) => $"(no. {Board.Number(key)})";

    [GeneratedRegex(@"\(no\. (?<key>\d{1,9})\)$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex KeyPattern { get; }
}
