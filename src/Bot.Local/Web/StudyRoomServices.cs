using Bot.Chat.Platforms;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Guarding;
using Bot.Local.Web.Serving;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Typing;
using Bot.Local.Web.Visiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Local.Web;

/// <summary>Brings the study room into a program. It stands on the study, the store and the clock of that program.</summary>
public static class StudyRoomServices
{
    /// <summary>The most that one request may carry.</summary>
    public const int LargestRequest = 64 * 1024;

    /// <param name="table">Tells the room's paper and horizon.</param>
    /// <param name="timeline">Draws the dates of that paper up to that horizon.</param>
    public static IServiceCollection AddStudyRoom(
        this IServiceCollection services,
        WebOptions options,
        Func<IServiceProvider, LookAtTable> table,
        Func<IServiceProvider, DrawTimeline> timeline
    ) =>
        services
            .AddSingleton(options)
            .AddSingleton(table)
            .AddSingleton(timeline)
            .AddSingleton<RoomKeys>()
            .AddSingleton<EntryLinks>()
            .AddSingleton(provider => new InvitingLinks(provider.GetRequiredService<EntryLinks>(), options))
            .AddSingleton<MemberCookie>()
            .AddSingleton<MemberNames>()
            .AddSingleton<IMemberDirectory, MemberDirectory>()
            .AddSingleton<Reception>()
            .AddSingleton<WriteToken>()
            .AddSingleton<WriteLimits>()
            .AddSingleton<RequestGuard>()
            .AddSingleton<RoomCounters>()
            .AddSingleton<RoomBell>()
            .AddSingleton<RoomTalk>()
            .AddSingleton<IChatPlatform, WebPlatform>()
            .AddSingleton<Floor>()
            .AddSingleton<LineCompletion>()
            .AddSingleton<TalkEvents>()
            .AddSingleton<PageHtml>()
            .AddSingleton<TalkStream>()
            .AddSingleton<RoomPages>()
            .AddSingleton<RoomLookups>()
            .AddSingleton<RoomTimeline>()
            .AddSingleton<RoomWrites>()
            .AddSingleton<Health>();

    /// <summary>Loads the room's keys and opens its addresses. Comes once, before the program starts.</summary>
    public static async Task OpenStudyRoomAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<RoomKeys>().LoadAsync(cancellationToken);
        var guard = app.Services.GetRequiredService<RequestGuard>();
        app.Use(next => context => guard.InvokeAsync(context, next));
        MapPages(app, app.Services.GetRequiredService<RoomPages>(), app.Services.GetRequiredService<RoomLookups>());
        app.MapGet("/room/timeline", (RequestDelegate)app.Services.GetRequiredService<RoomTimeline>().SendAsync);
        MapWrites(app, app.Services.GetRequiredService<RoomWrites>());
        MapHealth(app, app.Services.GetRequiredService<Health>());
    }

    private static void MapPages(IEndpointRouteBuilder app, RoomPages pages, RoomLookups lookups)
    {
        app.MapGet("/", (RequestDelegate)pages.PageAsync);
        app.MapGet("/enter", (RequestDelegate)pages.EnterAsync);
        app.MapGet("/room/text", (RequestDelegate)pages.TextAsync);
        app.MapGet("/room/files/{sequence}/{attachment}", (RequestDelegate)pages.FileAsync);
        app.MapGet("/room/changes", (RequestDelegate)lookups.FollowAsync);
        app.MapGet("/room/earlier", (RequestDelegate)lookups.EarlierAsync);
        app.MapGet("/room/complete", (RequestDelegate)lookups.CompleteAsync);
        foreach (var (name, asset) in Asset.LoadAll())
            app.MapGet($"/assets/{name}", (RequestDelegate)asset.SendAsync);
    }

    private static void MapWrites(IEndpointRouteBuilder app, RoomWrites writes)
    {
        app.MapPost("/room/say", (RequestDelegate)writes.SayAsync);
        app.MapPost("/room/press", (RequestDelegate)writes.PressAsync);
        app.MapPost("/room/on-message", (RequestDelegate)writes.OnMessageAsync);
        app.MapPost("/room/submit", (RequestDelegate)writes.SubmitAsync);
        app.MapPost("/room/submit-file", (RequestDelegate)writes.SubmitFileAsync);
        app.MapPost("/room/remove", (RequestDelegate)writes.RemoveAsync);
        app.MapPost("/room/name", (RequestDelegate)writes.NameAsync);
        app.MapPost("/room/invite", (RequestDelegate)writes.InviteAsync);
    }

    private static void MapHealth(IEndpointRouteBuilder app, Health health)
    {
        app.MapGet("/health/live", (RequestDelegate)Health.LiveAsync);
        app.MapGet("/health/ready", (RequestDelegate)health.ReadyAsync);
        app.MapGet("/metrics", (RequestDelegate)health.MetricsAsync);
    }
}
