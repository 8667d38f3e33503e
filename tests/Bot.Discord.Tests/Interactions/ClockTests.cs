using System.Net;
using System.Text;
using Bot.Chat.Platforms;
using Bot.Discord.Interactions;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Tests.Interactions;

/// <summary>Signed requests are of now: a wrong clock is told, and what is of another time is not even read.</summary>
public sealed class ClockTests
{
    /// <summary>Many times what the headers take, and a small part of the largest body.</summary>
    private const long MostAllocated = 16 * 1024;

    private static void ByHttp(DiscordOptions options) => options.Transport = DiscordTransport.Http;

    [Theory]
    [InlineData(1, "60 minutes ahead of Discord's")]
    [InlineData(-1, "60 minutes behind Discord's")]
    public async Task A_clock_that_is_wrong_by_an_hour_is_told_by_health_and_by_the_doctor(int hours, string words)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var wrong = discord.Clock.Skewed(TimeSpan.FromHours(hours));
        await using var bot = await BotUnderTest.StartAsync(discord, configure: ByHttp, clock: wrong);
        await Eventually.IsTrueAsync(
            () => bot.Health.Words.Contains("clock", StringComparison.Ordinal),
            "health tells it"
        );
        Assert.False(bot.Health.IsReady);
        Assert.Equal(HttpStatusCode.Unauthorized, (await discord.PingAsync()).Status);
        var findings = await bot
            .Services.GetRequiredService<IPlatformDoctor>()
            .ExamineAsync([], TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(
            findings,
            finding =>
                finding.Words.Contains(words, StringComparison.Ordinal)
                && finding.Words.Contains("every signed request would be refused", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_clock_that_is_right_is_no_trouble()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, configure: ByHttp);
        await Eventually.IsTrueAsync(() => bot.Health.IsReady, "it is ready");
        Assert.Equal(HttpStatusCode.OK, (await discord.PingAsync()).Status);
    }

    /// <summary>
    /// Counted by the thread that runs the endpoint, which waits for nothing where the body lies in memory; the buffer it
    /// borrows is warm by then.
    /// </summary>
    [Theory]
    [InlineData("unsigned")]
    [InlineData("signed by nobody")]
    [InlineData("old")]
    [InlineData("of the future")]
    [InlineData("truncated")]
    [InlineData("too large")]
    public async Task Before_the_signature_is_found_good_no_more_is_allocated_than_a_fixed_little(string kind)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(discord, configure: ByHttp);
        var endpoint = bot.Services.GetRequiredService<InteractionEndpoint>();
        var largest = bot.Services.GetRequiredService<DiscordOptions>().LargestRequest;
        var allocated = new List<long>();
        for (var time = 0; time < 20; time++)
        {
            var context = Request(discord, kind, largest);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var taking = endpoint.TakeAsync(context);
            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(taking.IsCompletedSuccessfully, "it waited for something");
            Assert.Equal(kind == "too large" ? 413 : 401, context.Response.StatusCode);
        }
        Assert.InRange(allocated.Skip(5).Max(), 0, MostAllocated);
    }

    private static DefaultHttpContext Request(DiscordEmulator discord, string kind, int largest)
    {
        var body = Encoding.UTF8.GetBytes(new string(' ', kind == "too large" ? largest + 1 : largest));
        var now = long.Parse(discord.Timestamp());
        var timestamp = (
            kind == "old" ? now - 400
            : kind == "of the future" ? now + 400
            : now
        ).ToString();
        var signature = kind == "signed by nobody" ? new string('a', 128) : discord.Sign(timestamp, body);
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(kind == "truncated" ? body[..^1] : body);
        context.Request.Headers["X-Signature-Timestamp"] = timestamp;
        if (kind != "unsigned")
            context.Request.Headers["X-Signature-Ed25519"] = signature;
        return context;
    }
}
