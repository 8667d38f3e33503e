using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Tests.Support;
using Bot.Discord.Translate;
using CsCheck;
using Emulator.Discord;

namespace Bot.Discord.Tests.Translate;

/// <summary>Words of the text show as they are, ping nobody, and cannot pass for a line of source.</summary>
public sealed class EscapingTests
{
    private static readonly string[] Hostile =
    [
        "@everyone",
        "@here",
        "<@1>",
        "<@!1>",
        "<@&2>",
        "<#3>",
        "</quote:4>",
        "<:smile:5>",
        "<a:wave:6>",
        "<t:0:R>",
        "<id:guide>",
        "`",
        "``",
        "```",
        "```cs\n",
        "||",
        "**",
        "*",
        "__",
        "_",
        "~~",
        "\\",
        "\\\\",
        "[a](https://evil.example)",
        "[",
        "](",
        ")",
        "https://example.org/a_b_c?d=*e*",
        "http://x.org",
        "(https://example.org)",
        "https://example.org/<@1>",
        "# ",
        "## ",
        "-# ",
        "- ",
        "> ",
        ">>> ",
        "1. ",
        "\n",
        "\r\n",
        "\n— ¶3 · §1 False",
        "\n-# — ¶3 · §1 False",
        "\n> “false”",
        " ",
        "  ",
        "\t",
        "words",
        "of the text",
        "“",
        "”",
        "…",
        "[xli]",
        "[41]",
        "É",
        "😀",
        "12",
        ".",
        ":",
        "!",
        "#",
        "-",
        "+",
        ">",
        "<",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at]),
            Gen.String[Gen.Char[' ', '~'], 0, 6]
        )
        .List[1, 12]
        .Select(string.Concat);

    private static async Task<OutgoingMessage> MakeAsync(Reply reply)
    {
        var maker = new MessageMaker(new ButtonIds(new ButtonState(BotUnderTest.Key), new MemoryInMemory()));
        var room = new RoomId("discord", "1", "2");
        return await maker.MakeAsync(reply, new Audience(room, new MemberId("discord", "3")), CancellationToken.None);
    }

    private static Reply Quote(string text, params Quotation.Mark[] marks) =>
        new() { Visibility = Visibility.Room, Blocks = [ReplyBlock.Quote.Of(TestCommands.Quotation(text, marks))] };

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [Fact]
    public async Task A_quotation_shows_as_it_is_whatever_stands_in_it()
    {
        await Texts.SampleAsync(
            async text =>
            {
                var message = await MakeAsync(Quote(text));
                Assert.Empty(message.Payload.AllowedMentions.Parse);
                var view = MarkdownView.Of(message.Payload.Content!);
                var shown = string.Join(
                    '\n',
                    view.Lines.Where(line => line.Kind == "quote").Select(line => line.Words)
                );
                Assert.Equal($"“{text.ReplaceLineEndings("\n")}”", shown);
                Assert.DoesNotContain(view.Signs, sign => sign is not ("link" or "small"));
                Assert.Equal(
                    "— ¶14.2 · §2 A new approach",
                    Assert.Single(view.Lines, line => line.Kind == "small").Words
                );
                Assert.DoesNotContain(view.Lines, line => line.Kind is not ("quote" or "small"));
            },
            iter: 5_000
        );
    }

    [Fact]
    public async Task Marked_words_are_strong_and_nothing_else_changes()
    {
        await (
            from text in Texts
            from start in Gen.Int[0, text.Length]
            from length in Gen.Int[0, text.Length - start]
            select (text, start, length)
        ).SampleAsync(
            async sample =>
            {
                var (text, start, length) = sample;
                var message = await MakeAsync(Quote(text, new Quotation.Mark(start, length)));
                var view = MarkdownView.Of(message.Payload.Content!);
                var shown = string.Join(
                    '\n',
                    view.Lines.Where(line => line.Kind == "quote").Select(line => line.Words)
                );
                Assert.Equal($"“{text.ReplaceLineEndings("\n")}”", shown);
                Assert.DoesNotContain(view.Signs, sign => sign is not ("link" or "small" or "bold"));
            },
            iter: 3_000
        );
    }

    [Fact]
    public async Task Ordinary_words_show_as_they_are_too()
    {
        await Texts.SampleAsync(
            async text =>
            {
                var reply = Reply.Privately("x") with
                {
                    Blocks = [ReplyBlock.Prose.Of(new Inline.Text(text)), ReplyBlock.Note.Of(text)],
                };
                var view = MarkdownView.Of((await MakeAsync(reply)).Payload.Content!);
                Assert.DoesNotContain(view.Signs, sign => sign is not ("link" or "small"));
                // Once as prose and once as a note; how they are laid out may be the message's own.
                var words = Bare(text + text);
                if (words.Length > 0)
                    Assert.Equal(words, Bare(view.Text));
            },
            iter: 3_000
        );
    }

    [Theory]
    [InlineData(1990)]
    [InlineData(3800)]
    [InlineData(9000)]
    public async Task A_long_quotation_is_shown_whole_or_attached_whole(int length)
    {
        var words = string.Concat(Enumerable.Repeat("word ", length / 5)).Trim();
        var message = await MakeAsync(Quote(words));
        var inMessage = message.Payload.Content ?? message.Payload.Components![0].Content!;
        Assert.True(inMessage.Length <= (message.Payload.Content is null ? 4000 : 2000));
        var shown =
            message.Files.Count == 0
                ? MarkdownView.Of(inMessage).Text
                : System.Text.Encoding.UTF8.GetString(message.Files[0].Content.Span);
        Assert.Contains(words, shown);
    }
}
