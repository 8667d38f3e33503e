using Bot.Chat.Platforms;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Guarding;
using Bot.Local.Web.Serving;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Typing;
using Bot.Local.Web.Visiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Local.Web;

/// <summary>Brings the study room into a web program.</summary>
public static class StudyRoomServices
{
    /// <param name="look">Looks what lies on the room's table.</param>
    public static IServiceCollection AddStudyRoom(
        this IServiceCollection services,
        WebOptions options,
        Func<IServiceProvider, LookAtTable> look
    ) =>
        services
            .AddSingleton(options)
            .AddSingleton(look)
            .AddSingleton<RoomKeys>()
            .AddSingleton<EntryLinks>()
            .AddSingleton<MemberCookie>()
            .AddSingleton<MemberNames>()
            .AddSingleton<Reception>()
            .AddSingleton<WriteToken>()
            .AddSingleton<RequestGuard>()
            .AddSingleton<RoomBell>()
            .AddSingleton<RoomTalk>()
            .AddSingleton<RoomCounters>()
            .AddSingleton<Floor>()
            .AddSingleton<PageHtml>()
            .AddSingleton<LineCompletion>()
            .AddSingleton<ChangeStream>()
            .AddSingleton<RoomEndpoints>()
            .AddSingleton<IChatPlatform, WebPlatform>();

    /// <summary>Loads the room's keys and opens its doors; gives the link that makes its opener the moderator.</summary>
    public static async Task<string> OpenStudyRoomAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<RoomKeys>().LoadAsync(cancellationToken);
        app.Use((context, next) => app.Services.GetRequiredService<RequestGuard>().InvokeAsync(context, next));
        app.Services.GetRequiredService<RoomEndpoints>().Map(app);
        var options = app.Services.GetRequiredService<WebOptions>();
        var address = options.PublicUrl.Length > 0 ? options.PublicUrl : options.Url;
        return $"{address.TrimEnd('/')}/enter?link={app.Services.GetRequiredService<EntryLinks>().Make(isModerator: true)}";
    }
}
