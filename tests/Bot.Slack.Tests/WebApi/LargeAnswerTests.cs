using System.Net;
using System.Net.Http.Headers;
using Bot.Chat.Platforms;
using Bot.Slack.Tests.Support;
using Bot.Slack.WebApi;

namespace Bot.Slack.Tests.WebApi;

public sealed class LargeAnswerTests
{
    private const int Sent = 64 * 1024 * 1024;

    [Fact]
    public async Task An_answer_larger_than_anything_Slack_sends_is_not_read_to_its_end()
    {
        using var handler = new Endless();
        using var web = Over.Handler(handler);
        var error = await Assert.ThrowsAsync<SlackException>(() =>
            web.AccessAsync("code", TestContext.Current.CancellationToken)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
        Assert.InRange(handler.Body.Given, 1, Sent / 4);
    }

    private sealed class Endless : HttpMessageHandler
    {
        public Zeros Body { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var content = new StreamContent(Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }

    private sealed class Zeros : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, Sent - Given);
            Given += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
