using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Chat.Tests.Languages;

public sealed class TranslatingTests
{
    private const string OfTheBot = "It is here.";

    private static readonly SpokenLanguages Languages = new(() =>
        [
            new("de", new Dictionary<string, string> { [OfTheBot] = "Es ist hier.", ["Remove"] = "Entfernen" }),
            new("fr", new Dictionary<string, string> { [OfTheBot] = "C’est ici.", ["Remove"] = "Retirer" }),
        ]
    );

    [Theory]
    [InlineData(Visibility.Private, "C’est ici.")]
    [InlineData(Visibility.Room, "Es ist hier.")]
    public async Task A_private_answer_is_in_the_members_language_and_a_public_one_in_the_rooms(
        Visibility visibility,
        string expected
    )
    {
        var reply = await AskAsync(Reply.Privately(OfTheBot) with { Visibility = visibility }, "fr-CA", "de");
        Assert.Equal(expected, PlainText.Of(reply));
        Assert.All(reply.Buttons, button => Assert.Equal("Entfernen", button.Label));
    }

    [Fact]
    public async Task An_answer_in_English_is_the_very_answer_of_the_command()
    {
        var given = Reply.Privately(OfTheBot);
        Assert.Same(given, await AskAsync(given, "en-GB", null));
    }

    [Fact]
    public async Task Words_of_the_text_and_of_members_come_through_untouched()
    {
        var quotation = new Quotation("p", "¶1", 1, 0, OfTheBot.Length, OfTheBot, $"¶1 · {OfTheBot}", []);
        var member = new Inline.Person(new MemberId("local", "ann"), OfTheBot);
        var given = Reply.Privately() with
        {
            Blocks =
            [
                new ReplyBlock.Heading($"{OfTheBot}"),
                ReplyBlock.Quote.Of(quotation, new Inline.Strong($"{OfTheBot}")),
                ReplyBlock.Prose.Of(member, new Inline.Code(OfTheBot), new Inline.Text($"{OfTheBot}")),
            ],
        };
        var said = await AskAsync(given, "de", null);
        Assert.Equal(PlainText.Of(given), PlainText.Of(said));
        Assert.Equal(OfTheBot, said.Quotations.Single().Text);
    }

    [Fact]
    public async Task Every_place_where_the_bot_speaks_is_translated()
    {
        var given = Reply.Privately(OfTheBot) with
        {
            Blocks =
            [
                new ReplyBlock.Heading(OfTheBot),
                ReplyBlock.Prose.Of(
                    new Inline.Text(OfTheBot),
                    new Inline.Strong(OfTheBot),
                    new Inline.Emphasis(OfTheBot)
                ),
                ReplyBlock.Prose.Of(new Inline.Link(OfTheBot, new Uri("https://example.org"))),
                new ReplyBlock.Rows([
                    [new Inline.Text(OfTheBot)],
                ]),
                ReplyBlock.Note.Of(OfTheBot),
                new ReplyBlock.Picture(new ReplyFile("a.png", "image/png", new byte[1]), OfTheBot),
                ReplyBlock.Quote.Of(new Quotation("p", "¶1", 1, 0, 1, "x", OfTheBot, []), new Inline.Text(OfTheBot)),
            ],
            Buttons = [new Button(OfTheBot, Call.To("fake"))],
        };
        var said = await AskAsync(given, "de", null);
        Assert.DoesNotContain(OfTheBot, PlainText.Of(said), StringComparison.Ordinal);
        Assert.Equal("Es ist hier.", Assert.Single(said.Buttons).Label);
        Assert.Equal(given.Buttons[0].Call, said.Buttons[0].Call);
        Assert.Equal("de", said.Language?.Language);
    }

    [Fact]
    public async Task A_form_is_translated_and_its_values_are_not()
    {
        var field = new FormField("wish", OfTheBot, OfTheBot, true, false, 10, [OfTheBot]);
        var form = Assert.IsType<Form>(
            await AnswerAsync(new Form(OfTheBot, OfTheBot, Call.To("fake"), [field]), "de", null)
        );
        Assert.Equal(("Es ist hier.", "Es ist hier."), (form.Title, form.SubmitLabel));
        Assert.Equal(("Es ist hier.", OfTheBot), (form.Fields[0].Label, form.Fields[0].Value));
        Assert.Equal([OfTheBot], form.Fields[0].Choices);
    }

    private static async Task<Reply> AskAsync(Answer answer, string? locale, string? roomLocale) =>
        Assert.IsType<Reply>(await AnswerAsync(answer, locale, roomLocale));

    private static Task<Answer> AnswerAsync(Answer answer, string? locale, string? roomLocale)
    {
        var table = new CommandTable([new Fixed(answer)]);
        var log = NullLogger<Dispatcher>.Instance;
        var member = new Member(new MemberId("local", "ann"), "Ann", IsModerator: false);
        var invocation = new Invocation(Call.To("fake"), new RoomId("local", "g", "r"), member)
        {
            Locale = locale,
            RoomLocale = roomLocale,
        };
        return new Dispatcher(table, TimeProvider.System, log, null, Languages).AnswerAsync(
            invocation,
            TestContext.Current.CancellationToken
        );
    }

    private sealed class Fixed(Answer answer) : ICommand
    {
        public CommandDefinition Definition { get; } = new("fake", "", "", AnswerKind.Room, [], []);

        public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
            Task.FromResult(answer);
    }
}
