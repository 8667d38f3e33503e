using Bot.Chat.Commands;
using Bot.Chat.Replies;
using CsCheck;

namespace Bot.Chat.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly CommandTable Commands = new([
        new Fake(
            "quote",
            new Option("words", OptionKind.Text, "", IsRequired: true),
            new Option("exact", OptionKind.Flag, ""),
            new Option("page", OptionKind.Number, "", IsHidden: true)
        ),
        new Fake("timeline", new Option("about", OptionKind.Text, ""), new Option("from", OptionKind.Text, "")),
        new Fake("daily start", new Option("at", OptionKind.Text, "")),
        new Fake("daily stop"),
        new Fake(
            "ask",
            new Option("question", OptionKind.Text, ""),
            new Option("author", OptionKind.Text, "", IsHidden: true)
        )
        {
            OnMessage = new MessageEntry("Ask as question", "question", "author"),
        },
    ]);

    [Theory]
    [InlineData("/quote balance of power", "quote?words=balance%20of%20power")]
    [InlineData("quote Bratislava", "quote?words=Bratislava")]
    [InlineData("/QUOTE Bratislava", "quote?words=Bratislava")]
    [InlineData("/quote \"balance of power\"", "quote?words=%22balance%20of%20power%22")]
    [InlineData("/quote balance of power exact:true", "quote?words=balance%20of%20power&exact=true")]
    [InlineData("/quote exact:true balance of power", "quote?words=balance%20of%20power&exact=true")]
    [InlineData("/quote words:balance of power exact:true", "quote?words=balance%20of%20power&exact=true")]
    [InlineData("/quote \"exact:true\" https://a.b", "quote?words=%22exact%3Atrue%22%20https%3A%2F%2Fa.b")]
    [InlineData("/timeline about:\"the UN\" from: 2022", "timeline?about=the%20UN&from=2022")]
    [InlineData("/daily start at:07:00", "daily%20start?at=07%3A00")]
    [InlineData("/quote an \"open quote", "quote?words=an%20%22open%20quote")]
    public void A_line_is_read_as_it_is_meant(string line, string call) =>
        Assert.Equal(call, CommandLine.Read(line, Commands).Call?.Encode());

    [Theory]
    [InlineData("/qoute Bratislava", "Did you mean /quote?")]
    [InlineData("/daily", "/daily start, /daily stop")]
    [InlineData("", "/help")]
    [InlineData("/quote from:2022 from:2023", "given twice")]
    [InlineData("/ask why author:Bob", "no option “author”")]
    public void A_line_that_cannot_be_read_says_why(string line, string why) =>
        Assert.Contains(why, $"{CommandLine.Read(line, Commands).Complaint}", StringComparison.Ordinal);

    [Fact]
    public void Any_line_is_read_or_refused_and_never_throws() =>
        Gen.String.Sample(line =>
        {
            var (call, complaint) = CommandLine.Read("/quote " + line, Commands);
            Assert.True(call is null != complaint is null);
        });

    private sealed class Fake(string name, params Option[] options) : ICommand
    {
        public MessageEntry? OnMessage { get; init; }

        public CommandDefinition Definition =>
            new(name, "", "", AnswerKind.Private, options, []) { OnMessage = OnMessage };

        public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
