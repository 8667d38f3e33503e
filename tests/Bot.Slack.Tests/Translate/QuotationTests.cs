using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Tests.Support;
using CsCheck;

namespace Bot.Slack.Tests.Translate;

/// <summary>Quotations show as they are and wake nobody, read by the emulator's own reader of Slack's markup.</summary>
public sealed class QuotationTests
{
    private static readonly string[] Hostile =
    [
        "<!channel>",
        "<!here>",
        "<@U1>",
        "<#C1|x>",
        "<!subteam^S1>",
        "*",
        "_",
        "~",
        "`",
        "```",
        "&lt;",
        "&amp;",
        "&",
        "<",
        ">",
        "<https://a.example|b>",
        "\n> ",
        "\n",
        ":smile:",
        "@here",
        "@channel",
        "<!date^1^{date}|x>",
        "words",
        " ",
        "“",
        "é",
        "🦔",
    ];

    [Fact]
    public async Task A_hostile_quotation_pings_nobody_and_shows_as_it_is()
    {
        await using var circle = await Circle.StartAsync(prepare: slack => slack.Limits.PostBurst = 10_000);
        circle.Slack.AddGroup("readers", circle.Ada);
        var shown = 0;
        await Gen.Select(
                Gen.OneOf([.. Hostile.Select(Gen.Const)]).Array[1, 12],
                Gen.Int[0, 20],
                Gen.Int[0, 20],
                Gen.Bool
            )
            .SampleAsync(
                async (parts, start, length, isCut) =>
                {
                    var text = string.Concat(parts);
                    var from = Math.Min(start, text.Length);
                    var mark = new Quotation.Mark(from, Math.Min(length, text.Length - from));
                    var quotation = new Quotation(
                        "paper",
                        "¶1",
                        1,
                        0,
                        text.Length,
                        text,
                        $"¶1 · {text.ReplaceLineEndings(" ")}",
                        [mark]
                    )
                    {
                        CutAfter = isCut,
                    };
                    var reply = new Reply
                    {
                        Visibility = Visibility.Room,
                        Blocks =
                        [
                            new ReplyBlock.Heading($"h {text.ReplaceLineEndings(" ")}"),
                            ReplyBlock.Quote.Of(quotation, new Inline.Strong(text)),
                            ReplyBlock.Prose.Of(
                                new Inline.Text(text),
                                new Inline.Code(text),
                                new Inline.Emphasis(text)
                            ),
                            new ReplyBlock.Note([new Inline.Text(text)]),
                            new ReplyBlock.Rows([
                                [new Inline.Text(text)],
                                [new Inline.Strong(text)],
                            ]),
                        ],
                        Buttons =
                        [
                            new Button(text.Trim() is { Length: > 0 } label ? label : "b", Call.To("x", ("y", text))),
                        ],
                    };
                    circle.Slack.Clock.Jump(TimeSpan.FromSeconds(10));
                    await circle.Bot.Platform.PostAsync(
                        new Post(circle.RoomId, reply),
                        TestContext.Current.CancellationToken
                    );
                    var seen = circle.Sees(circle.Ben)[^1];
                    Assert.Empty(seen.Pings);
                    Assert.Empty(seen.Links);
                    Assert.Contains($"“{text}”{(isCut ? " […]" : "")}", seen.Text, StringComparison.Ordinal);
                    shown++;
                },
                iter: 150,
                threads: 1
            );
        Assert.True(shown >= 150);
    }

    [Fact]
    public async Task Any_reply_fits_or_goes_along_whole()
    {
        await using var circle = await Circle.StartAsync(prepare: slack => slack.Limits.PostBurst = 10_000);
        var words = Gen.String[Gen.Char["ab <>&*_\n"], 0, 3500];
        var block = Gen.OneOf(
            words.Select(text => (ReplyBlock)new ReplyBlock.Heading(text)),
            words.Select(text => ReplyBlock.Prose.Of($"{text}")),
            words.Select(text => ReplyBlock.Note.Of(text)),
            words
                .Array[0, 40]
                .Select(lines =>
                    (ReplyBlock)new ReplyBlock.Rows([.. lines.Select(line => (Inline[])[new Inline.Text(line)])])
                ),
            words.Select(text =>
                (ReplyBlock)ReplyBlock.Quote.Of(new Quotation("p", "¶1", 1, 0, text.Length, text, "¶1", []))
            )
        );
        await Gen.Select(block.Array[0, 60], Gen.Int[0, 60], words)
            .SampleAsync(
                async (blocks, buttons, label) =>
                {
                    var reply = new Reply
                    {
                        Visibility = Visibility.Room,
                        Blocks = blocks,
                        Buttons =
                        [
                            .. Enumerable
                                .Range(0, buttons)
                                .Select(number => new Button($"{number} {label}", Call.To("x", ("y", label)))),
                        ],
                    };
                    circle.Slack.Clock.Jump(TimeSpan.FromMinutes(1));
                    await circle.Bot.Platform.PostAsync(
                        new Post(circle.RoomId, reply),
                        TestContext.Current.CancellationToken
                    );
                    var seen = circle.Sees(circle.Ben)[^1];
                    Assert.Equal(buttons, seen.Buttons.Count);
                    var files = circle
                        .Slack.SeesThread(circle.Ben, circle.Room, seen.Ts)
                        .SelectMany(one => one.Files)
                        .ToList();
                    if (circle.Bot.Platform.Holds(reply))
                        Assert.Empty(files);
                    else
                        Assert.Equal(PlainText.Of(reply), System.Text.Encoding.UTF8.GetString(files.Single().Bytes!));
                },
                iter: 60,
                threads: 1
            );
    }
}
