using System.Net;
using System.Net.Sockets;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.World;

namespace Bot.Slack.Tests.Talking;

public sealed class FileTests
{
    [Fact]
    public async Task A_file_that_came_with_a_form_is_read_with_the_workspace_s_token() =>
        Assert.Equal("letters.txt, 5: words", await SentAsync(new SentFile("letters.txt", "words"u8.ToArray())));

    [Theory]
    [InlineData("https://files.slack.com.example.org/files-pri/T1-F1/download/letters.txt")]
    [InlineData("http://files.slack.com/files-pri/T1-F1/download/letters.txt")]
    [InlineData("https://files.slack.com:8443/files-pri/T1-F1/download/letters.txt")]
    [InlineData("http://127.0.0.1:9/files-pri/T1-F1/download/letters.txt")]
    [InlineData("file:///etc/hostname")]
    public async Task The_token_goes_to_nobody_but_Slack(string url) =>
        Assert.Equal(
            "Not read: The file does not lie where Slack keeps files.",
            await SentAsync(new SentFile("letters.txt", "words"u8.ToArray(), Url: url))
        );

    [Fact]
    public async Task A_file_longer_than_it_was_said_to_be_is_not_read_to_its_end() =>
        Assert.Equal(
            "Not read: The file is longer than it was said to be.",
            await SentAsync(new SentFile("letters.txt", new byte[200_000], DeclaredSize: 1000))
        );

    [Fact]
    public async Task A_file_the_bot_may_not_read_is_never_taken_for_the_page_where_people_sign_in() =>
        Assert.Equal(
            "Not read: Slack does not let the bot read files.",
            await SentAsync(
                new SentFile("letters.html", "<p>words</p>"u8.ToArray()),
                circle => circle.Slack.Workspace.Scopes.Remove("files:read")
            )
        );

    [Fact]
    public async Task A_workspace_that_did_not_grant_reading_files_is_asked_for_none()
    {
        await using var circle = await StartAsync();
        circle.Slack.Workspace.Scopes.Remove("files:read");
        await circle.AskAsync(circle.Ada, "bring");
        Assert.Null(circle.Slack.SeesModal(circle.Ada)?.Fields.GetValueOrDefault("file"));
        Assert.Contains("I lack the scope files:read", circle.Texts(circle.Ada).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_though_the_token_has_expired_since_the_form_was_opened()
    {
        await using var circle = await StartAsync(options =>
            (options.ClientId, options.ClientSecret) = (SlackEmulator.ClientId, SlackEmulator.ClientSecret)
        );
        circle.Slack.RotatesTokens = true;
        var workspace = circle.Slack.AddWorkspace("Other");
        var ann = circle.Slack.AddUser("Ann", workspace);
        var room = circle.Slack.AddChannel("theirs", workspace);
        await InstallingBrowser.InstallAsync(circle, ann);
        await circle.AskAsync(ann, "bring", room);
        var before = workspace.BotToken;
        circle.Slack.Expire(workspace);
        await circle.Slack.SubmitAsync(
            ann,
            circle.Slack.SeesModal(ann)!,
            new SentFile("letters.txt", "words"u8.ToArray())
        );
        await circle.Bot.RestAsync();
        Assert.Equal("letters.txt, 5: words", circle.Texts(ann, room).Single());
        Assert.NotEqual(before, workspace.BotToken);
    }

    [Fact]
    public async Task Nothing_is_asked_of_an_address_that_is_not_Slack_s()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var port = ((IPEndPoint)elsewhere.LocalEndpoint).Port;
        var url = $"http://127.0.0.1:{port}/files-pri/T1-F1/download/letters.txt";
        Assert.StartsWith(
            "Not read: ",
            await SentAsync(new SentFile("letters.txt", "words"u8.ToArray(), Url: url)),
            StringComparison.Ordinal
        );
        Assert.False(elsewhere.Pending());
    }

    private static Task<Circle> StartAsync(Action<SlackOptions>? configure = null) =>
        Circle.StartAsync(commands: [new BringCommand(), new ReadCommand()], configure: configure);

    private static async Task<string> SentAsync(SentFile file, Action<Circle>? meanwhile = null)
    {
        await using var circle = await StartAsync();
        await circle.AskAsync(circle.Ada, "bring");
        meanwhile?.Invoke(circle);
        await circle.Slack.SubmitAsync(circle.Ada, circle.Slack.SeesModal(circle.Ada)!, file);
        await circle.Bot.RestAsync();
        return circle.Texts(circle.Ada).Single();
    }
}
