using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Phrases;

/// <summary>The bot in other languages: its own sentences change, everything else stays as it is in English.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string> Questions =>
        [
            "/quote Bratislava",
            "/quote zzzz",
            "/why words:security",
            "/passage ¶14",
            "/passage ¶9999",
            "/endnote xli",
            "/timeline from:2022-02 to:2022-12",
            "/check the balance of power in Asia and elsewhere",
            "/concordance security",
            "/names",
            "/names Macron",
            "/outline",
            "/settings",
            "/help",
            "/help quote",
            "/about",
            "/daily status",
            "/catchup",
            "/discuss board",
            "/library list",
            "/privacy show",
        ];

    [Theory]
    [InlineData("de", "„zzzz“ steht nicht in diesem Text.")]
    [InlineData("fr-CA", "« zzzz » n’est pas dans ce texte.")]
    [InlineData("en-GB", "“zzzz” is not in this text.")]
    [InlineData("pl", "“zzzz” is not in this text.")]
    [InlineData(null, "“zzzz” is not in this text.")]
    public async Task A_member_is_answered_in_their_language_where_there_is_one(string? locale, string expected)
    {
        var reply = await AskAsync("/quote zzzz", locale, roomLocale: null);
        Assert.StartsWith(expected, PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_everybody_reads_is_in_the_rooms_language()
    {
        var reply = await AskAsync("/quote Bratislava", "de", "fr");
        Assert.Equal(Visibility.Room, reply.Visibility);
        Assert.Contains(reply.Buttons, button => button.Label == "Retirer");
        Assert.Contains("« Bratislava » sous toute forme", PlainText.Of(reply), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Quotations_and_what_buttons_ask_are_the_same_in_every_language(string line)
    {
        var english = await AskAsync(line, null, null);
        foreach (var locale in (string[])["de", "fr"])
        {
            var reply = await AskAsync(line, locale, locale);
            Assert.Equal(
                english.Quotations.Select(quotation => (quotation.Text, quotation.Passage, quotation.Start)),
                reply.Quotations.Select(quotation => (quotation.Text, quotation.Passage, quotation.Start))
            );
            Assert.Equal(
                english.Buttons.Select(button => button.Call.Encode()),
                reply.Buttons.Select(button => button.Call.Encode())
            );
            Assert.Equal(english.Blocks.Count, reply.Blocks.Count);
            Assert.NotEqual(Said(english), Said(reply));
            Some.AssertVerbatim(reply, Some.ShippedEdition);
        }
    }

    [Fact]
    public async Task The_help_explains_a_command_in_the_members_language()
    {
        var text = PlainText.Of(await AskAsync("/help quote", "de", null));
        Assert.Contains("Findet Stellen nach ihren Wörtern", text, StringComparison.Ordinal);
        Assert.Contains("words:  Wonach gesucht wird. Erforderlich.", text, StringComparison.Ordinal);
        Assert.Contains("/quote Bratislava", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_types_stays_as_it_is_also_where_it_is_a_sentence_of_the_bot()
    {
        var reply = await AskAsync("/passage Nobody has the floor.", "de", null);
        Assert.StartsWith("„Nobody has the floor.“ nennt keine Stelle.", PlainText.Of(reply), StringComparison.Ordinal);
    }

    private static string Said(Reply reply) =>
        $"{PlainText.Of(reply)} {string.Join(' ', reply.Buttons.Select(button => button.Label))}";

    private static async Task<Reply> AskAsync(string line, string? locale, string? roomLocale)
    {
        var (call, complaint) = CommandLine.Read(line, Some.Group.GetRequiredService<CommandTable>());
        Assert.True(call is not null, $"{complaint}");
        var member = new Member(new MemberId("local", Guid.NewGuid().ToString("N")), "Ann", IsModerator: true);
        var invocation = new Invocation(call, Some.Room, member) { Locale = locale, RoomLocale = roomLocale };
        return Assert.IsType<Reply>(
            await Some
                .Group.GetRequiredService<Dispatcher>()
                .AnswerAsync(invocation, TestContext.Current.CancellationToken)
        );
    }
}
