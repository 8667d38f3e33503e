using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Testing.Platforms;

public abstract partial class PlatformContract
{
    [Fact]
    public async Task A_post_is_seen_by_everybody()
    {
        await Platform.PostAsync(new Post(Harness.Room, Words("good morning")), Cancel);
        Assert.Equal("good morning", (await LastAsync(Actor.Ann)).Text);
        Assert.False((await LastAsync(Actor.Ben)).IsPrivate);
    }

    [Fact]
    public async Task A_post_with_a_key_is_made_once_and_found_again_after_a_restart()
    {
        var before = DateTimeOffset.UnixEpoch;
        var key = new PostKey("daily-2024-02-29");
        var made = await Platform.PostAsync(new Post(Harness.Room, Words("the day")) { Key = key }, Cancel);
        Assert.Equal(made, await Platform.PostAsync(new Post(Harness.Room, Words("the day")) { Key = key }, Cancel));
        Assert.Single(await Harness.SeesAsync(Actor.Ann));
        await Harness.RestartAsync();
        Assert.Equal(made, await Platform.FindAsync(Harness.Room, null, key, before, Cancel));
        Assert.Null(await Platform.FindAsync(Harness.Room, null, new PostKey("daily-2024-03-01"), before, Cancel));
    }

    [Fact]
    public async Task An_edit_takes_the_place_of_the_post()
    {
        var post = await Platform.PostAsync(new Post(Harness.Room, Words("one")), Cancel);
        var id = (await LastAsync(Actor.Ann)).Id;
        await Platform.PostAsync(new Post(Harness.Room, Words("two")), Cancel);
        await Platform.EditAsync(post, Words("one, mended"), Cancel);
        var seen = await Harness.SeesAsync(Actor.Ann);
        Assert.Equal(["one, mended", "two"], seen.Select(message => message.Text));
        Assert.Equal(id, seen[0].Id);
    }

    [Fact]
    public async Task A_removed_post_is_gone_and_removing_it_again_is_no_error()
    {
        var post = await Platform.PostAsync(new Post(Harness.Room, Words("a slip")), Cancel);
        await Platform.RemoveAsync(post, Cancel);
        await Platform.RemoveAsync(post, Cancel);
        Assert.Empty(await Harness.SeesAsync(Actor.Ann));
    }

    [Fact]
    public async Task Editing_what_is_gone_says_that_it_is_gone()
    {
        var post = await Platform.PostAsync(new Post(Harness.Room, Words("a slip")), Cancel);
        await Platform.RemoveAsync(post, Cancel);
        var error = await Assert.ThrowsAsync<PlatformException>(() => Platform.EditAsync(post, Words("x"), Cancel));
        Assert.Equal(PlatformFault.Gone, error.Fault);
    }

    [Fact]
    public async Task What_is_told_to_one_member_nobody_else_sees()
    {
        var ann = await Harness.IdOfAsync(Actor.Ann);
        await Platform.TellAsync(ann, Reply.Privately("for Ann"), Cancel);
        var seen = await LastAsync(Actor.Ann);
        Assert.Equal(("for Ann", true), (seen.Text, seen.IsPrivate));
        Assert.Empty(await Harness.SeesAsync(Actor.Ben));
        Assert.Empty(await Harness.SeesAsync(Actor.Moderator));
    }

    [Fact]
    public async Task Pictures_come_with_words_and_files_come_whole()
    {
        await Harness.SendAsync(Actor.Ann, "/show");
        var seen = await LastAsync(Actor.Ben);
        Assert.Equal(["A single dot."], seen.AltTexts);
        Assert.Equal(ContractCommands.PictureBytes, seen.Files[0].Content.ToArray());
        Assert.Equal("list.csv", seen.Files[1].Name);
        Assert.Equal("a,b\r\nä,“c”\r\n"u8.ToArray(), seen.Files[1].Content.ToArray());
    }

    [Fact]
    public async Task A_quotation_stands_as_it_is_whatever_stands_in_it()
    {
        await Harness.SendAsync(Actor.Ann, "/tricky");
        var text = (await LastAsync(Actor.Ben)).Text;
        Assert.Contains($"“{ContractCommands.Tricky}”", text, StringComparison.Ordinal);
        Assert.Contains("[…]", text, StringComparison.Ordinal);
        Assert.Contains("¶1.2 · opening", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_for_one_message_is_never_cut_silently()
    {
        await Harness.SendAsync(Actor.Ann, "/much");
        var seen = await Harness.SeesAsync(Actor.Ben);
        var said = string.Join(' ', seen.Select(message => message.Text));
        var attached = seen.SelectMany(message => message.Files)
            .Select(file => System.Text.Encoding.UTF8.GetString(file.Content.Span));
        var words = string.Join(' ', attached.Prepend(said))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(ContractCommands.ManyWords.Split(' ').Except(words));
        Assert.Equal(
            7,
            seen.SelectMany(message => message.Buttons)
                .Count(label => label.StartsWith("Way", StringComparison.Ordinal))
        );
    }
}
