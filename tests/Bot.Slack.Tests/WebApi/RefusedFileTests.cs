using System.Net;
using System.Text;
using Bot.Chat.Platforms;
using Bot.Slack.Tests.Support;
using Bot.Slack.WebApi;

namespace Bot.Slack.Tests.WebApi;

public sealed class RefusedFileTests
{
    private const string File = "https://files.slack.com/files-pri/T1-F1/letters.txt";

    [Fact]
    public async Task Where_a_file_is_refused_because_the_token_has_ended_no_answer_of_Slack_is_left_open()
    {
        using var handler = new Shut();
        using var web = Over.Handler(handler);
        var token = new AccessToken("xoxb-ended");
        var workspace = new Workspace("T1", token, "U1", "B1", null, DateTimeOffset.UnixEpoch, _ => { });
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            web.FetchFileAsync(workspace, File, TestContext.Current.CancellationToken)
        );
        Assert.Equal(PlatformFault.Removed, error.Fault);
        Assert.Equal((2, 0), (handler.Given, handler.Open));
    }

    /// <summary>Leads whoever asks for a file to where people sign in, and says of the token that it has ended.</summary>
    private sealed class Shut : HttpMessageHandler
    {
        public int Given { get; private set; }

        public int Open { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            (Given, Open) = (Given + 1, Open + 1);
            var isFile = request.RequestUri!.Host == new Uri(File).Host;
            return Task.FromResult<HttpResponseMessage>(
                new Answer(() => Open--)
                {
                    StatusCode = isFile ? HttpStatusCode.Redirect : HttpStatusCode.OK,
                    Content = new StringContent(
                        """{"ok":false,"error":"token_revoked"}""",
                        Encoding.UTF8,
                        "application/json"
                    ),
                }
            );
        }
    }

    private sealed class Answer(Action closed) : HttpResponseMessage
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            closed();
        }
    }
}
