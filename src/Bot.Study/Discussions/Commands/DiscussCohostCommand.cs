using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>
/// <c>/discuss cohost</c>: names who may lead with one, and hands the lead over. Without a name it shows who does, with a
/// form to name others.
/// </summary>
public sealed class DiscussCohostCommand(
    DiscussionDesk desk,
    DiscussionTable table,
    IEnumerable<IMemberDirectory> directories
) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss cohost",
            "Moderators: name a cohost of the discussion, or hand the lead over.",
            "Names a member who may do in this discussion what moderators do: call speakers, see to questions, go on in the agenda. lead:true hands the lead over, for when you have to leave; end:true ends it. Whoever has raised a hand or put something forward in this discussion can be named.",
            AnswerKind.Private,
            [
                new Option("member", OptionKind.Text, "The member's name.", IsRequired: true),
                new Option("lead", OptionKind.Flag, "Hand the lead over to them."),
                new Option("end", OptionKind.Flag, "They are a cohost no longer."),
            ],
            ["discuss cohost Ann", "discuss cohost Ann lead:true"]
        )
        {
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
        if (sitting is null)
            return refusal!;
        var typed = invocation.Text("member")!;
        var (key, unknown) = await FindAsync(invocation, sitting, typed, cancellationToken);
        if (unknown is not null)
            return unknown;
        Gesture gesture =
            invocation.Flag("lead") ? new Gesture.HandOver(key)
            : invocation.Flag("end") ? new Gesture.EndCohost(key)
            : new Gesture.NameCohost(key);
        Phrase what = gesture switch
        {
            Gesture.HandOver => " leads the discussion now.",
            Gesture.EndCohost => " is a cohost no longer.",
            _ => " is a cohost now.",
        };
        return await ActAsync(
            invocation,
            gesture,
            acted =>
                Reply.Privately() with
                {
                    Blocks = [ReplyBlock.Prose.Of(acted.Sitting.Names.Of(key, Brief.Name), new Inline.Text(what))],
                },
            cancellationToken
        );
    }

    private async Task<(int Key, Reply? Unknown)> FindAsync(
        Invocation invocation,
        Sitting sitting,
        string typed,
        CancellationToken cancellationToken
    )
    {
        if (
            CohostForm.KeyIn(typed) is { } chosen
            && sitting.Discussion.Shown.Contains(chosen)
            && sitting.Names.Means(chosen)
        )
            return (chosen, null);
        var name = typed.TrimStart('@');
        var mention = typed.Trim('<', '>').TrimStart('@', '!').Split('|')[0];
        var found = sitting
            .Discussion.Shown.Where(key =>
                sitting.Names.NameOf(key).Equals(name, StringComparison.OrdinalIgnoreCase)
                || sitting.Names.KeyOf(new MemberId(invocation.Room.Platform, mention)) == key
            )
            .ToList();
        if (found.Count == 0 && directories.FirstOrDefault(one => one.Platform == invocation.Room.Platform) is { } book)
        {
            foreach (var member in await book.FindAsync(invocation.Room, typed, cancellationToken))
                found.Add(await Desk.KeyForAsync(sitting.Key, member, cancellationToken));
        }
        return found switch
        {
            [var one] => (one, null),
            [] => (
                0,
                Reply.Privately(
                    $"Nobody called “{Shorten.For(typed)}” has taken part in this discussion yet. Ask them to raise a hand once, or to put a passage forward."
                )
            ),
            _ => (
                0,
                Reply.Privately(
                    $"{found.Count.ToString(CultureInfo.InvariantCulture)} members here are called “{Shorten.For(typed)}”. The panel's button Cohosts lets you choose."
                )
            ),
        };
    }
}
