using System.Text;
using Bot.Discord.Interactions;
using CsCheck;

namespace Bot.Discord.Tests.Interactions;

public sealed class SignedRequestTests
{
    private const int Most = 40_000;

    [Fact]
    public Task A_body_is_read_whole_in_whatever_pieces_it_comes_and_none_that_is_too_long() =>
        Gen.Select(Gen.Byte.Array[0, Most + 10], Gen.Int[1, 9000])
            .SampleAsync(
                async (body, piece) =>
                {
                    using var request = new SignedRequest("1764000000");
                    var isWhole = await request.ReadAsync(new InPieces(body, piece), Most, CancellationToken.None);
                    Assert.Equal(body.Length <= Most, isWhole);
                    if (!isWhole)
                        return;
                    Assert.True(request.Body.SequenceEqual(body));
                    Assert.True(request.Signed.SequenceEqual([.. Encoding.ASCII.GetBytes("1764000000"), .. body]));
                },
                iter: 500
            );

    private sealed class InPieces(byte[] body, int piece) : MemoryStream(body)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
