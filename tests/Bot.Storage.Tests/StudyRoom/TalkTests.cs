using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.StudyRoom;

public sealed partial class TalkTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task Messages_are_numbered_from_one_and_read_as_they_were_given(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        var first = await talk.AppendAsync(room, Some.Draft("""{"text":"‘one’"}"""), Some.Now, Some.Cancellation);
        var second = await talk.AppendAsync(room, Some.Draft("2", onlyFor: "anna"), Some.Now, Some.Cancellation);
        Assert.Equal((1, 1), (first.Sequence, first.Revision));
        Assert.Equal((2, 2), (second.Sequence, second.Revision));
        Assert.Equal([first, second], await talk.AfterAsync(room, "anna", 0, 10, Some.Cancellation));
        Assert.Equal([first, second], await talk.ChangesAsync(room, "anna", 0, 10, Some.Cancellation));
        Assert.Equal(2, await talk.RevisionAsync(room, Some.Cancellation));
        Assert.Equal(0, await talk.RevisionAsync(Some.Room(), Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task A_private_message_is_read_by_its_member_alone_on_every_path(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        await talk.AppendAsync(room, Some.Draft("open"), Some.Now, Some.Cancellation);
        await talk.AppendAsync(room, Some.Draft("secret", onlyFor: "anna"), Some.Now, Some.Cancellation);
        await talk.EditAsync(room, 2, "secret still", Some.Now, Some.Cancellation);
        foreach (var member in (string?[])["anna", "bert", "Anna", null])
        {
            string[] expected = member == "anna" ? ["open", "secret still"] : ["open"];
            var after = await talk.AfterAsync(room, member, 0, 10, Some.Cancellation);
            var before = await talk.BeforeAsync(room, member, long.MaxValue, 10, Some.Cancellation);
            var changes = await talk.ChangesAsync(room, member, 0, 10, Some.Cancellation);
            Assert.Equal(expected, after.Select(message => message.Body));
            Assert.Equal(expected, before.Select(message => message.Body));
            Assert.Equal(expected, changes.Select(message => message.Body));
            Assert.Equal(member == "anna", await talk.FindAsync(room, member, 2, Some.Cancellation) is not null);
        }
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_deleted_is_gone_from_the_private_pages_of_moderators_as_well(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        const string Page = """{"kind":"person","words":"Quentin","member":"%_!a"}""";
        const string Others = """{"kind":"person","words":"%_!a","member":"%_!A"}""";
        await talk.AppendAsync(room, Some.Draft(Page, onlyFor: "mod"), Some.Now, Some.Cancellation);
        await talk.AppendAsync(room, Some.Draft(Others, onlyFor: "mod"), Some.Now, Some.Cancellation);
        await talk.AppendAsync(room, Some.Draft("theirs", onlyFor: "%_!a"), Some.Now, Some.Cancellation);
        Assert.Equal(1, await talk.EraseAsync(new GroupKey(room.Platform, room.Group), "%_!a", Some.Cancellation));
        var left = await talk.AfterAsync(room, "mod", 0, 10, Some.Cancellation);
        Assert.Equal([Others], left.Select(message => message.Body));
    }

    [Theory, BothDatabases]
    public async Task History_is_read_in_bounded_pages_both_ways(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        for (var i = 1; i <= 7; i++)
            await talk.AppendAsync(room, Some.Draft($"{i}"), Some.Now, Some.Cancellation);
        await talk.RemoveAsync(room, 5, Some.Now, Some.Cancellation);
        Assert.Equal([4, 6, 7], Numbers(await talk.BeforeAsync(room, null, long.MaxValue, 3, Some.Cancellation)));
        Assert.Equal([1, 2, 3], Numbers(await talk.BeforeAsync(room, null, 4, 3, Some.Cancellation)));
        Assert.Equal([4, 6], Numbers(await talk.AfterAsync(room, null, 3, 2, Some.Cancellation)));
        Assert.Empty(await talk.AfterAsync(room, null, 7, 2, Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task An_edit_keeps_the_place_and_is_among_the_changes(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        await talk.AppendAsync(room, Some.Draft("one"), Some.Now, Some.Cancellation);
        await talk.AppendAsync(room, Some.Draft("two"), Some.Now, Some.Cancellation);
        var later = Some.Now.AddMinutes(1);
        Assert.True(await talk.EditAsync(room, 1, "one more", later, Some.Cancellation));
        var changed = Assert.Single(await talk.ChangesAsync(room, null, 2, 10, Some.Cancellation));
        Assert.Equal((1, 3, "one more"), (changed.Sequence, changed.Revision, changed.Body));
        Assert.Equal((Some.Now, later), (changed.CreatedAt, changed.EditedAt));
        Assert.Equal([1, 2], Numbers(await talk.AfterAsync(room, null, 0, 10, Some.Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Removed_words_are_gone_for_good_and_the_removal_is_among_the_changes(Backend backend)
    {
        var talk = new Talk(await databases.OpenAsync(backend));
        var room = Some.Room();
        await talk.AppendAsync(room, Some.Draft("words"), Some.Now, Some.Cancellation);
        Assert.True(await talk.RemoveAsync(room, 1, Some.Now, Some.Cancellation));
        Assert.False(await talk.RemoveAsync(room, 1, Some.Now, Some.Cancellation));
        Assert.False(await talk.EditAsync(room, 1, "again", Some.Now, Some.Cancellation));
        Assert.False(await talk.EditAsync(room, 9, "nowhere", Some.Now, Some.Cancellation));
        Assert.Empty(await talk.AfterAsync(room, null, 0, 10, Some.Cancellation));
        Assert.Null(await talk.FindAsync(room, null, 1, Some.Cancellation));
        var change = Assert.Single(await talk.ChangesAsync(room, null, 1, 10, Some.Cancellation));
        Assert.Equal((1, 2, "", true), (change.Sequence, change.Revision, change.Body, change.Removed));
        var next = await talk.AppendAsync(room, Some.Draft("next"), Some.Now, Some.Cancellation);
        Assert.Equal((2, 3), (next.Sequence, next.Revision));
    }

    private static IEnumerable<long> Numbers(IReadOnlyList<TalkMessage> messages) =>
        messages.Select(message => message.Sequence);
}
