using Bot.Local.Web;
using Bot.Local.Web.Discussing;
using Bot.Local.Web.Visiting;
using Bot.Storage;
using Bot.Study;
using Bot.Study.Discussions;
using Bot.Study.Rooms;
using Bot.Study.Timelines;
using Bot.Texts.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>The running bot: the study room in the browser and the platforms, until it is told to stop.</summary>
internal static class Running
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <param name="replace">Puts other parts in the place of some, for programs that test the whole.</param>
    public static async Task<int> RunAsync(Places places, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddSettings();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A start that failed is told in a sentence by whoever catches it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        var settings = Settings.Read(builder.Configuration);
        if (settings.Complaint is { } complaint)
            return Usage.Complain(complaint);

        builder.WebHost.UseUrls(settings.HasHooks ? [settings.Web.Url, settings.Hooks.Url] : [settings.Web.Url]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = StudyRoomServices.LargestRequest;
        });
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddStorage(places.ConnectionString)
            .AddStudy(() => Library.Load(places.Seeds), places.Indexes)
            .AddStudyRoom(settings.Web, TableOf, TimelineOf)
            .AddDiscussionBeside(DiscussionOf, MinutesOf)
            .AddDeliveryLoop(settings.Deliveries)
            .AddHostedService<BoardLoop>()
            .AddSingleton(settings.Retention)
            .AddHostedService<RetentionSweep>()
            .AddPlatforms(settings, places);
        replace?.Invoke(builder.Services);

        await using var app = builder.Build();
        app.Services.GetRequiredService<Bookshelf>().Default?.Open();
        await app.Services.GetRequiredService<Database>().PrepareAsync(CancellationToken.None);
        await app.Services.GetRequiredService<PlatformKeys>().LoadAsync(CancellationToken.None);
        app.OpenHooks(settings);
        await app.OpenStudyRoomAsync(CancellationToken.None);
        app.OpenDiscussions();
        await app.StartAsync();
        var address = app.Urls.First();
        Console.WriteLine($"Study room   {(settings.Web.PublicUrl.Length > 0 ? settings.Web.PublicUrl : address)}");
        Console.WriteLine($"Moderators   {app.Services.GetRequiredService<InvitingLinks>().ForModerator(address)}");
        foreach (var line in app.Lines(settings))
            Console.WriteLine(line);
        using var settled = new Timer(_ => GiveBack(), null, Settling, Timeout.InfiniteTimeSpan);
        await app.WaitForShutdownAsync();
        return 0;
    }

    // What starting and connecting needed is not needed again for days.
    private static void GiveBack() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static LookAtTable TableOf(IServiceProvider services)
    {
        var desk = services.GetRequiredService<RoomDesk>();
        return async (room, cancellationToken) =>
            await desk.EnterAsync(room, cancellationToken) is { } view
                ? new TextOnTable(view.Paper.Paper, view.Horizon)
                : null;
    }

    private static LookAtDiscussion DiscussionOf(IServiceProvider services)
    {
        var wall = services.GetRequiredService<BoardOnWall>();
        return async (room, cancellationToken) =>
            await wall.LookAsync(room, cancellationToken) is { } board
                ? new DiscussionBeside(board.Stamp, board.Reply, board.Post, board.AtHand)
                : null;
    }

    private static ReadMinutes MinutesOf(IServiceProvider services)
    {
        var desk = services.GetRequiredService<DiscussionDesk>();
        var table = services.GetRequiredService<DiscussionTable>();
        return async (room, cancellationToken) =>
            await desk.LookAsync(room, cancellationToken) is { } sitting
                ? await table.MinutesOfAsync(sitting, cancellationToken)
                : null;
    }

    private static DrawTimeline TimelineOf(IServiceProvider services)
    {
        var desk = services.GetRequiredService<RoomDesk>();
        return async (room, width, cancellationToken) =>
            await desk.EnterAsync(room, cancellationToken) is { } view
                ? TimelineSvg.Of(view.Paper.TimelineTo(view.Horizon), width)
                : "";
    }
}
