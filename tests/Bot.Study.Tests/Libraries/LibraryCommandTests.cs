using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Storage.Rooms;
using Bot.Study.Libraries.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Libraries;

public sealed class LibraryCommandTests
{
    private const string Letters = """
        Letters from the Harbour

        The first letter tells of wqships that came in the spring.[1] Nobody had seen them before.

        The second letter tells of the wqwinter. It was long.[2]
        """;

    [Fact]
    public async Task A_paper_is_brought_looked_at_accepted_and_read()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var report = await BringAsync(group, Letters);
        Assert.Contains("Letters from the Harbour", PlainText.Of(report), StringComparison.Ordinal);
        Assert.Contains("2 paragraphs", PlainText.Of(report), StringComparison.Ordinal);
        Assert.Contains("2 markers, 0 with their body", PlainText.Of(report), StringComparison.Ordinal);
        Assert.Empty((await Some.AskAsync(group, "/quote wqships")).Quotations);

        var accepted = await PressAsync(group, report, "Accept");
        await PressAsync(group, accepted, "Use in this room");
        var found = await Some.AskAsync(group, "/quote wqships");
        Assert.Equal("letters-from-the-harbour", found.Quotations.Single().Paper);
        Assert.Contains(
            "this room reads it",
            PlainText.Of(await Some.AskAsync(group, "/library list")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no longer waiting",
            PlainText.Of(await PressAsync(group, report, "Accept")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_a_moderator_corrects_is_what_is_accepted()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var report = await BringAsync(group, Letters);
        var rights = Assert.IsType<Form>(await AnswerAsync(group, ButtonOf(report, "Title and rights")));
        report = await SendAsync(group, rights, ("title", "Two Letters"), ("author", "Somebody"), ("limit", "12"));
        var parts = Assert.IsType<Form>(await AnswerAsync(group, ButtonOf(report, "Correct")));
        report = await SendAsync(group, parts, ("back", "1"), ("language", "English"));
        Assert.Contains("Two Letters", PlainText.Of(report), StringComparison.Ordinal);
        Assert.Contains("12 words in one reply", PlainText.Of(report), StringComparison.Ordinal);
        Assert.Contains("1 behind it", PlainText.Of(report), StringComparison.Ordinal);

        var refused = await SendAsync(group, parts, ("headings", "No such line"));
        Assert.Contains("No paragraph of the text", PlainText.Of(refused), StringComparison.Ordinal);
        await PressAsync(group, await PressAsync(group, report, "Accept"), "Use in this room");
        Assert.Contains("Somebody", PlainText.Of(await Some.AskAsync(group, "/about")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_paper_that_is_cancelled()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var report = await BringAsync(group, Letters);
        await PressAsync(group, report, "Cancel");
        Assert.Contains(
            "no longer waiting",
            PlainText.Of(await PressAsync(group, report, "Accept")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_is_no_paper_is_refused_with_the_reason()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var empty = await BringAsync(group, "  \n");
        Assert.Contains("The file is empty", PlainText.Of(empty), StringComparison.Ordinal);
        var wrong = await BringAsync(group, Letters, "letters.pdf");
        Assert.Contains("letters", PlainText.Of(await BringAsync(group, Letters)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ending", PlainText.Of(wrong), StringComparison.Ordinal);
        var large = await BringAsync(group, Letters, "letters.txt", size: 1L << 30);
        Assert.Contains("larger than 32 MB", PlainText.Of(large), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_removed_when_a_moderator_says_so_twice()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await PressAsync(group, await PressAsync(group, await BringAsync(group, Letters), "Accept"), "Use");
        var asked = await Some.AskAsync(group, "/library remove Letters from the Harbour");
        Assert.Single((await Some.AskAsync(group, "/quote wqships")).Quotations);
        await PressAsync(group, asked, "Remove it");
        Assert.Empty((await Some.AskAsync(group, "/quote wqships")).Quotations);
        Assert.NotEmpty((await Some.AskAsync(group, "/quote Bratislava")).Quotations);
        var shipped = await Some.AskAsync(group, $"/library remove {Some.ShippedLibrary.Papers[0].Id}");
        Assert.Contains("cannot be removed", PlainText.Of(shipped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_has_room_for_a_number_of_papers_that_wait_and_says_when_it_is_reached()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        for (var number = 1; number <= ProposalStore.MostWaiting; number++)
            Assert.NotEmpty((await BringAsync(group, $"Letters {number}\n\nThe wqletter {number}.")).Buttons);
        var refused = await BringAsync(group, Letters);
        Assert.Contains("20 papers wait", PlainText.Of(refused), StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
        var elsewhere = Some.Room with { Group = "elsewhere" };
        var report = await LibrarySteps.BringAsync(group, elsewhere, Letters);
        Assert.NotEmpty(report.Buttons);
    }

    [Fact]
    public async Task A_correction_of_a_paper_that_is_gone_meanwhile_says_so()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        var report = await BringAsync(group, Letters);
        var proposals = group.GetRequiredService<ProposalStore>();
        var (ours, id) = (new GroupKey(Some.Room.Platform, Some.Room.Group), report.Buttons[0].Call["proposal"]!);
        var waiting = (await proposals.FindAsync(ours, id, TestContext.Current.CancellationToken))!;
        Assert.True(await proposals.SetAsync(ours, waiting, TestContext.Current.CancellationToken));
        await PressAsync(group, report, "Cancel");
        Assert.False(await proposals.SetAsync(ours, waiting, TestContext.Current.CancellationToken));
        var form = Call.To("library corrected", ("proposal", id), ("part", "rights"), ("title", "Two Letters"));
        Assert.Contains(
            "no longer waiting",
            PlainText.Of(Assert.IsType<Reply>(await AnswerAsync(group, form))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Bodies_of_notes_are_added_to_the_markers_a_paper_has()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await PressAsync(group, await PressAsync(group, await BringAsync(group, Letters), "Accept"), "Use");
        var form = Assert.IsType<Form>(
            await AnswerAsync(group, Call.To("library notes", ("title", "Letters from the Harbour")))
        );
        var added = await SendAsync(group, form, ("text", "[1] See the wqlog.\n[9] Nothing."));
        Assert.Contains("1 of the notes", PlainText.Of(added), StringComparison.Ordinal);
        Assert.Contains("no marker for 9", PlainText.Of(added), StringComparison.Ordinal);
        Assert.Contains(
            "See the wqlog",
            PlainText.Of(await Some.AskAsync(group, "/endnote 1")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_moderators_change_the_library()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        foreach (var line in new[] { "/library import", "/library use x", "/library remove x", "/library notes x" })
            Assert.Contains(
                "for the moderators",
                PlainText.Of(await Some.AskAsync(group, line, isModerator: false)),
                StringComparison.Ordinal
            );
        Assert.Contains(
            "came with the bot",
            PlainText.Of(await Some.AskAsync(group, "/library list", false)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Titles_are_offered_while_somebody_types()
    {
        await using var group = Some.GroupWith(Some.ShippedLibrary);
        await PressAsync(group, await BringAsync(group, Letters), "Accept");
        var typing = new Invocation(Call.To("library use"), Some.Room, Some.Ann);
        Assert.Equal(
            ["Letters from the Harbour"],
            group.GetRequiredService<Dispatcher>().Complete("title", "harb", typing)
        );
        var elsewhere = typing with { Room = Some.Room with { Group = "elsewhere" } };
        Assert.Empty(group.GetRequiredService<Dispatcher>().Complete("title", "harb", elsewhere));
    }

    private static Task<Reply> BringAsync(
        ServiceProvider group,
        string words,
        string name = "letters.txt",
        long? size = null
    ) => LibrarySteps.BringAsync(group, Some.Room, words, name, size);

    private static Call ButtonOf(Reply reply, string label) =>
        reply.Buttons.First(button => button.Label.StartsWith(label, StringComparison.Ordinal)).Call;

    private static Task<Answer> AnswerAsync(ServiceProvider group, Call call) =>
        LibrarySteps.AnswerAsync(group, new Invocation(call, Some.Room, Some.Ann));

    private static async Task<Reply> PressAsync(ServiceProvider group, Reply reply, string label) =>
        Assert.IsType<Reply>(await AnswerAsync(group, ButtonOf(reply, label)));

    private static async Task<Reply> SendAsync(
        ServiceProvider group,
        Form form,
        params (string Name, string Value)[] values
    ) =>
        Assert.IsType<Reply>(
            await AnswerAsync(
                group,
                form.Fields.Where(field => !field.IsFile)
                    .Aggregate(
                        form.Call,
                        (call, field) =>
                            call.With(
                                field.Name,
                                values.FirstOrDefault(value => value.Name == field.Name).Value ?? field.Value
                            )
                    )
            )
        );
}
