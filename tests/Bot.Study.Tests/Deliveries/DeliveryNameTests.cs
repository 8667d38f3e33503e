using Bot.Chat.Platforms;
using Bot.Study.Deliveries;

namespace Bot.Study.Tests.Deliveries;

public sealed class DeliveryNameTests
{
    private static readonly DeliveryName Name = new(new RoomId("discord", "1", "23"), "daily", "reading", "2026-11-02");

    [Fact]
    public void A_key_is_made_of_every_part_of_the_name()
    {
        DeliveryName[] others =
        [
            Name with
            {
                Room = new RoomId("slack", "1", "23"),
            },
            Name with
            {
                Room = new RoomId("discord", "12", "3"),
            },
            Name with
            {
                Kind = "dail",
                Subject = "yreading",
            },
            Name with
            {
                Occasion = "2026-11-03",
            },
            Name with
            {
                Part = 2,
            },
        ];
        Assert.Equal(6, others.Append(Name).Select(name => name.Key).Distinct().Count());
    }

    [Fact]
    public void A_key_stays_the_same_for_ever() => Assert.Equal("884f25826d85bf65b6de39da", Name.Key.Value);

    [Fact]
    public void A_key_fits_every_platform()
    {
        var key = (Name with { Subject = new string('ü', 500) }).Key.Value;
        Assert.Matches("^[a-z0-9-]{1,25}$", key);
    }
}
