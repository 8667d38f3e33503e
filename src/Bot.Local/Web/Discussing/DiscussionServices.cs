using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Local.Web.Discussing;

/// <summary>Brings discussions into the study room, for a program that has any.</summary>
public static class DiscussionServices
{
    public static IServiceCollection AddDiscussionBeside(
        this IServiceCollection services,
        Func<IServiceProvider, LookAtDiscussion> discussion,
        Func<IServiceProvider, ReadMinutes> minutes
    ) => services.AddSingleton(discussion).AddSingleton(minutes).AddSingleton<DiscussionPages>();

    /// <summary>Opens the addresses. Comes after the study room's own, whose guard stands before them.</summary>
    public static void OpenDiscussions(this IEndpointRouteBuilder app)
    {
        var pages = app.ServiceProvider.GetRequiredService<DiscussionPages>();
        app.MapGet("/room/board", (RequestDelegate)pages.BoardAsync);
        app.MapGet("/room/minutes", (RequestDelegate)pages.MinutesAsync);
    }
}
