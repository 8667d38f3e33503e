using CsCheck;

namespace Bot.Storage.Tests;

public sealed class UtcTextTests
{
    [Fact]
    public void An_instant_is_read_back_whatever_its_offset() =>
        Gen.DateTimeOffset.Sample(instant =>
            Assert.Equal(instant.ToUniversalTime(), UtcText.Read(UtcText.Write(instant)))
        );

    [Fact]
    public void Instants_sort_as_text_as_they_do_in_time() =>
        Gen.Select(Gen.DateTimeOffset, Gen.DateTimeOffset)
            .Sample(
                (a, b) =>
                    Assert.Equal(
                        Math.Sign(a.CompareTo(b)),
                        Math.Sign(string.CompareOrdinal(UtcText.Write(a), UtcText.Write(b)))
                    )
            );
}
