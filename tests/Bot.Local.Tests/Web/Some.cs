using Bot.Local.Web;
using Bot.Study.Rooms;
using Bot.Study.Timelines;
using Bot.Texts.Papers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Local.Tests.Web;

/// <summary>Things to test with.</summary>
internal static class Some
{
    public static readonly Library Library = Library.Load(Path.Combine(AppContext.BaseDirectory, "seeds"));

    public static Paper Paper => Library.Papers[0];

    /// <summary>A clock that stands still until a test moves it.</summary>
    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2024, 2, 29, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The table as the running bot sees it.</summary>
    public static LookAtTable Table(IServiceProvider services) =>
        async (room, cancellationToken) =>
            await services.GetRequiredService<RoomDesk>().EnterAsync(room, cancellationToken) is { } view
                ? new TextOnTable(view.Paper.Paper, view.Horizon)
                : null;

    /// <summary>The timeline as the running bot draws it.</summary>
    public static DrawTimeline Timeline(IServiceProvider services) =>
        async (room, width, cancellationToken) =>
            services.GetService<RoomDesk>() is { } desk && await desk.EnterAsync(room, cancellationToken) is { } view
                ? TimelineSvg.Of(view.Paper.TimelineTo(view.Horizon), width)
                : "";
}
