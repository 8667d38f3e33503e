using Bot.Local.Web;
using Bot.Local.Web.Visiting;
using Bot.Storage;
using Bot.Study;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>The running bot: the study room in the browser, until it is told to stop.</summary>
internal static class Running
{
    public static async Task<int> RunAsync(Places places)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddSettings();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var web = builder.Configuration.Web();
        if (web.Complaint is { } complaint)
            return Usage.Complain(complaint);

        builder.WebHost.UseUrls(web.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = StudyRoomServices.LargestRequest;
        });
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddStorage(places.ConnectionString)
            .AddStudy(() => Library.Load(places.Seeds), places.Indexes)
            .AddStudyRoom(web, TableOf)
            .AddHostedService<Housekeeping>();

        await using var app = builder.Build();
        app.Services.GetRequiredService<Bookshelf>().Default?.Open();
        await app.Services.GetRequiredService<Database>().PrepareAsync(CancellationToken.None);
        await app.OpenStudyRoomAsync(CancellationToken.None);
        await app.StartAsync();
        var address = app.Urls.First();
        Console.WriteLine($"Study room   {(web.PublicUrl.Length > 0 ? web.PublicUrl : address)}");
        Console.WriteLine($"Moderators   {app.Services.GetRequiredService<InvitingLinks>().ForModerator(address)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static LookAtTable TableOf(IServiceProvider services)
    {
        var desk = services.GetRequiredService<RoomDesk>();
        return async (room, cancellationToken) =>
            await desk.EnterAsync(room, cancellationToken) is { } view
                ? new TextOnTable(view.Paper.Paper, view.Horizon)
                : null;
    }
}
