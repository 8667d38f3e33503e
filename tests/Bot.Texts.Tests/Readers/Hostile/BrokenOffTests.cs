using System.Text;
using Bot.Texts.Readers;

namespace Bot.Texts.Tests.Readers.Hostile;

public sealed class BrokenOffTests
{
    [Fact]
    public async Task A_file_that_breaks_off_on_its_way_is_no_paper_that_ends_there()
    {
        var begun = Encoding.UTF8.GetBytes("A title\n\nA first paragraph that came.\n\nA second");
        await using var content = new BreakingStream(begun);
        await Assert.ThrowsAsync<IOException>(() =>
            Reading
                .Standard(ReadingLimits.Default)
                .ReadAsync("text.txt", content, _ => { }, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Gives some bytes, and then the connection is gone.</summary>
    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read
                ? read
                : throw new IOException("The connection broke.");
    }
}
