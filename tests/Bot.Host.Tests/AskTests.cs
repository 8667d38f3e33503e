using System.Text.Json;

namespace Bot.Host.Tests;

public sealed class AskTests
{
    [Fact]
    public async Task One_question_gets_one_answer_with_its_place()
    {
        var (exitCode, output, errors) = await BotProcess.RunAsync("ask", "/quote Bratislava");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Bratislava", output, StringComparison.Ordinal);
        Assert.Contains("— ¶", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task For_scripts_the_answer_is_one_json_object_whose_quotations_are_slices_of_the_source()
    {
        var (_, output, _) = await BotProcess.RunAsync("ask", "--json", "/quote Bratislava");
        var source = await File.ReadAllTextAsync(
            Directory
                .EnumerateFiles(
                    Path.Combine(AppContext.BaseDirectory, "seeds"),
                    "000*.txt",
                    SearchOption.AllDirectories
                )
                .Single(),
            TestContext.Current.CancellationToken
        );
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal("room", root.GetProperty("visibility").GetString());
        Assert.Equal(3, root.GetProperty("quotations").GetArrayLength());
        foreach (var quotation in root.GetProperty("quotations").EnumerateArray())
        {
            var slice = source.Substring(
                quotation.GetProperty("start").GetInt32(),
                quotation.GetProperty("length").GetInt32()
            );
            Assert.Equal(slice, quotation.GetProperty("text").GetString());
            Assert.Contains(slice, root.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
        var next = root.GetProperty("buttons")
            .EnumerateArray()
            .Single(button => button.GetProperty("label").GetString()!.StartsWith("Next", StringComparison.Ordinal));
        var (exitCode, pressed, _) = await BotProcess.RunAsync(
            "ask",
            "--press",
            next.GetProperty("state").GetString()!
        );
        Assert.Equal(0, exitCode);
        Assert.Contains("4–6 of 6", pressed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_whole()
    {
        var (_, output, _) = await BotProcess.RunAsync("ask", "--json", "--press", "timeline?file=true");
        using var json = JsonDocument.Parse(output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("timeline.md", file.GetProperty("name").GetString());
        Assert.StartsWith(
            "# Timeline",
            System.Text.Encoding.UTF8.GetString(file.GetProperty("base64").GetBytesFromBase64()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/quote xyzzyq", 0)]
    [InlineData("/endnote 105", 0)]
    [InlineData("/passage 99", 0)]
    [InlineData("/endnote iiii", 2)]
    [InlineData("/nosuch", 2)]
    [InlineData("/quote Bratislava colour:red", 2)]
    [InlineData("/timeline from:banana", 2)]
    [InlineData("", 2)]
    public async Task The_exit_code_tells_an_answer_from_a_question_nobody_understood(string line, int exitCode)
    {
        var (code, output, errors) = await BotProcess.RunAsync("ask", line);
        Assert.Equal(exitCode, code);
        Assert.NotEmpty((exitCode == 0 ? output : errors).Trim());
        Assert.Empty(exitCode == 0 ? errors : output);
    }

    [Theory]
    [InlineData("/qoute", "Did you mean /quote?")]
    [InlineData("/nosuch", "/passage, /privacy delete")]
    public async Task A_command_that_is_none_is_answered_with_what_there_is(string line, string suggestion) =>
        Assert.Contains(suggestion, (await BotProcess.RunAsync("ask", line)).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task Without_papers_it_says_where_it_looked()
    {
        var (code, _, errors) = await BotProcess.RunAsync("ask", "/outline", "--seeds", "/nowhere");
        Assert.Equal(2, code);
        Assert.Contains("/nowhere", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_told_as_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("bot-broken-store").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "bot.db"),
            new string('x', 5000),
            TestContext.Current.CancellationToken
        );
        var (code, output, errors) = await BotProcess.InAsync(folder, "ask", "/quote Bratislava");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("bot.db cannot be opened", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_presses_buttons_by_their_number()
    {
        var (code, output, _) = await BotProcess.RunAsync("/passage 14.1\n1\n/nosuch\n/quit\n", ["chat"]);
        Assert.Equal(0, code);
        Assert.Contains("[1] ← ¶13.4", output, StringComparison.Ordinal);
        Assert.Contains("— ¶13.4", output, StringComparison.Ordinal);
        Assert.Contains("There is no command /nosuch", output, StringComparison.Ordinal);
    }
}
