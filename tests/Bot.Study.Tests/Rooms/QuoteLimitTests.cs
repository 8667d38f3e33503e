using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Tests.Libraries;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Rooms;

public sealed class QuoteLimitTests
{
    private const int Limit = 25;

    [Fact]
    public async Task No_reply_quotes_more_than_the_limit_over_paging_context_and_ranges()
    {
        await using var group = Some.GroupWith(Limited());
        var (asked, quoted) = (new Queue<Call>(), 0);
        foreach (
            var line in new[]
            {
                "quote the",
                "quote war",
                "passage ¶1",
                "passage ¶1-8",
                "passage ¶2.1-3",
                "timeline",
                "endnote 2",
                "check \"the war in the war of the\"",
            }
        )
            asked.Enqueue(CommandLine.Read(line, group.GetRequiredService<CommandTable>()).Call!);
        var seen = new HashSet<string>();
        while (asked.TryDequeue(out var call) && seen.Count < 120)
        {
            if (!seen.Add(call.Encode()))
                continue;
            var reply = await Some.AskAsync(group, call);
            var words = reply.Quotations.Sum(quotation => Words(quotation.Text));
            Assert.True(words <= Limit, $"{call.Encode()} quotes {words} words");
            Assert.DoesNotContain(reply.Blocks, block => block is ReplyBlock.Picture);
            quoted += words;
            Some.AssertVerbatim(reply, Limited().Papers[0].Edition);
            foreach (var button in reply.Buttons.Where(button => button.Effect != ButtonEffect.Removes))
                asked.Enqueue(button.Call);
        }
        Assert.True(seen.Count > 30);
        Assert.True(quoted > 100);
    }

    [Fact]
    public async Task A_reply_that_is_cut_says_so_and_marks_the_cut()
    {
        await using var group = Some.GroupWith(Limited());
        var reply = await Some.AskAsync(group, "/passage ¶1-8");
        Assert.Equal(Limit, Words(reply.Quotations.Single().Text));
        Assert.True(reply.Quotations.Single().CutAfter);
        Assert.Contains("One reply may quote 25 words", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_is_not_in_English_is_searched_by_its_own_forms_and_says_what_it_is_not_understood_for()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await LibrarySteps.ReadItAsync(
            group,
            Some.Room,
            "Le phare\n\nLes marins chantaient sur la mer, et le vent du nord ne se levait pas dans la nuit. Ils étaient avec les pêcheurs."
        );
        Assert.Single((await Some.AskAsync(group, "/quote chanter")).Quotations);
        Assert.Contains(
            "in English only, and this paper is in French",
            PlainText.Of(await Some.AskAsync(group, "/timeline")),
            StringComparison.Ordinal
        );
    }

    private static Library Limited()
    {
        var shipped = Some.ShippedLibrary.Papers[0];
        return new Library([shipped with { QuoteLimit = Limit }]);
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
