using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage.Rooms;
using Bot.Study.Libraries;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Readers;
using Microsoft.Extensions.DependencyInjection;
using Testing.Postgres;

namespace Bot.Study.Tests.Libraries;

public sealed class GroupPapersTests(TestDatabases databases)
{
    private static readonly GroupKey Ours = new(Some.Room.Platform, Some.Room.Group);
    private static readonly GroupKey Theirs = new(Some.Room.Platform, "elsewhere");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_comes_back_as_it_was_accepted()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var papers = group.GetRequiredService<GroupPapers>();
        var paper = PaperOf("letters", "A Title\n\nFirst words[1].\n\nSecond words.") with { QuoteLimit = 40 };
        await papers.AcceptAsync(Ours, paper, "ann", DateTimeOffset.UnixEpoch, Cancel);
        var kept = await papers.LoadAsync(Ours, paper.Id, paper.Edition.Id, Cancel);
        Assert.Equal(paper.Edition.Source, kept!.Edition.Source);
        Assert.Equal(paper.Edition.Id, kept.Edition.Id);
        Assert.Equal(
            (paper.Title, paper.Author, paper.Rights, 40),
            (kept.Title, kept.Author, kept.Rights, kept.QuoteLimit)
        );
        Assert.Equal(paper.NoteBodies, kept.NoteBodies);
    }

    [Fact]
    public async Task A_group_never_finds_what_another_brought_along()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var (papers, shelf) = (group.GetRequiredService<GroupPapers>(), group.GetRequiredService<Bookshelf>());
        var paper = PaperOf("letters", "A Title\n\nSecret words.");
        await papers.AcceptAsync(Theirs, paper, "ann", DateTimeOffset.UnixEpoch, Cancel);
        Assert.NotNull(await shelf.FindAsync(Theirs, paper.Id, Cancel));
        Assert.Null(await shelf.FindAsync(Ours, paper.Id, Cancel));
        Assert.Null(await papers.LoadAsync(Ours, paper.Id, paper.Edition.Id, Cancel));
        Assert.All(await shelf.ListAsync(Ours, Cancel), card => Assert.True(card.IsShipped));
        Assert.False(await papers.RemoveAsync(Ours, paper.Id, Cancel));
        Assert.NotNull(await shelf.FindAsync(Theirs, paper.Id, Cancel));
    }

    [Fact]
    public async Task A_room_reads_the_paper_that_was_chosen_for_it_and_answers_from_no_other()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var paper = PaperOf("letters", "A Title\n\nFirst wqone words.\n\nSecond wqtwo words.");
        await group.GetRequiredService<GroupPapers>().AcceptAsync(Ours, paper, "ann", DateTimeOffset.UnixEpoch, Cancel);
        await group.GetRequiredService<RoomDesk>().SetPaperAsync(Some.Room, paper.Id, 1, Cancel);
        Assert.Equal("letters", (await Some.AskAsync(group, "/quote wqone")).Quotations.Single().Paper);
        Assert.Empty((await Some.AskAsync(group, "/quote wqtwo")).Quotations);
        Assert.Empty((await Some.AskAsync(group, "/quote Bratislava")).Quotations);
    }

    [Fact]
    public async Task A_paper_is_named_after_its_title_and_no_two_of_a_group_alike()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var shelf = group.GetRequiredService<Bookshelf>();
        Assert.Equal("a-report-on-reading", (await shelf.FreeIdAsync(Ours, "A Report on Reading", Cancel)).Value);
        var paper = PaperOf("a-report-on-reading", "A Report on Reading\n\nFirst words.");
        await shelf.AcceptAsync(Ours, paper, "ann", DateTimeOffset.UnixEpoch, Cancel);
        Assert.Equal("a-report-on-reading-2", (await shelf.FreeIdAsync(Ours, "A Report on Reading", Cancel)).Value);
        Assert.Equal("a-report-on-reading", (await shelf.FreeIdAsync(Theirs, "A Report on Reading", Cancel)).Value);
    }

    [Fact]
    public async Task A_corrected_edition_is_read_from_then_on_and_the_old_one_stays()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var (papers, shelf) = (group.GetRequiredService<GroupPapers>(), group.GetRequiredService<Bookshelf>());
        var (first, second) = (
            PaperOf("letters", "A Title\n\nFirst words."),
            PaperOf("letters", "A Title\n\nBetter words.")
        );
        await papers.AcceptAsync(Ours, first, "ann", DateTimeOffset.UnixEpoch, Cancel);
        Assert.Equal(first.Edition.Id, (await shelf.FindAsync(Ours, first.Id, Cancel))!.Edition.Id);
        Assert.False(await papers.AcceptAsync(Ours, second, "ann", DateTimeOffset.UnixEpoch, Cancel));
        Assert.True(await papers.AcceptAsync(Ours, second, "ann", DateTimeOffset.UnixEpoch, Cancel, first));
        Assert.Equal(second.Edition.Id, (await shelf.FindAsync(Ours, first.Id, Cancel))!.Edition.Id);
        Assert.NotNull(await papers.LoadAsync(Ours, first.Id, first.Edition.Id, Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_paper_that_was_removed_meanwhile_is_not_brought_back_by_its_correction(Backend backend)
    {
        await using var group = Some.GroupOn(await databases.NewAsync(backend));
        var papers = group.GetRequiredService<GroupPapers>();
        var (first, second) = (PaperOf("letters", "A Title\n\nFirst."), PaperOf("letters", "A Title\n\nBetter."));
        await papers.AcceptAsync(Ours, first, "ann", DateTimeOffset.UnixEpoch, Cancel);
        await papers.RemoveAsync(Ours, first.Id, Cancel);
        Assert.False(await papers.AcceptAsync(Ours, second, "ann", DateTimeOffset.UnixEpoch, Cancel, first));
        Assert.Null(await papers.EditionOfAsync(Ours, first.Id, Cancel));
    }

    [Theory, BothDatabases]
    public async Task Notes_that_come_while_a_correction_is_accepted_are_lost_by_neither(Backend backend)
    {
        await using var group = Some.GroupOn(await databases.NewAsync(backend));
        var papers = group.GetRequiredService<GroupPapers>();
        var (first, second) = (PaperOf("letters", "A Title\n\nFirst."), PaperOf("letters", "A Title\n\nBetter."));
        var more = new Dictionary<int, string> { [2] = "And there." };
        await papers.AcceptAsync(Ours, first, "ann", DateTimeOffset.UnixEpoch, Cancel);
        Assert.NotNull(await papers.AddNotesAsync(Ours, first.Id, first.Edition.Id, more, Cancel));
        Assert.False(await papers.AcceptAsync(Ours, second, "ann", DateTimeOffset.UnixEpoch, Cancel, first));

        var known = (await papers.LoadAsync(Ours, first.Id, first.Edition.Id, Cancel))!;
        Assert.True(await papers.AcceptAsync(Ours, second, "ann", DateTimeOffset.UnixEpoch, Cancel, known));
        Assert.Null(await papers.AddNotesAsync(Ours, first.Id, first.Edition.Id, more, Cancel));
    }

    private static Paper PaperOf(string id, string source) =>
        new(
            new PaperId(id),
            "Letters",
            "Somebody",
            "en",
            "Some rights.",
            new Edition(source, PlainTextReader.Read(source)),
            new Dictionary<int, string> { [1] = "See there." }
        );
}
