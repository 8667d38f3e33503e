using System.Data.Common;
using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study;
using Bot.Texts.Papers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host;

/// <summary>
/// <c>doctor</c>: looks at everything a person sets up, and says what is wrong and how to mend it. It starts nothing and
/// works beside a running bot.
/// </summary>
internal static class Doctor
{
    /// <summary>0 where nothing is wrong, else 1.</summary>
    public static async Task<int> RunAsync(Places places)
    {
        var isWell = true;
        await foreach (var finding in ExamineAsync(places))
        {
            isWell &= !finding.IsFault;
            Console.WriteLine($"{(finding.IsFault ? "WRONG" : "fine "), -6} {finding.Subject}: {finding.Words}.");
            if (finding.Cure is { } cure)
                Console.WriteLine($"       {cure}");
        }
        return isWell ? 0 : 1;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(Places places)
    {
        yield return Papers(places);
        var (settings, configuration) = Configuration();
        yield return configuration;
        await using var services = Services(places, settings);
        var database = await StoreAsync(services);
        yield return database;
        if (settings is null || configuration.IsFault || database.IsFault)
            yield break;
        if (settings.Discord.Token.Length == 0)
            yield return new Finding("Discord", "off; Discord__Token is not set");
        if (!settings.Slack.IsOn)
            yield return new Finding("Slack", "off; Slack__BotToken is not set");
        // A platform can be made only by whoever has its buttons' keys.
        await services.GetRequiredService<PlatformKeys>().LoadAsync(CancellationToken.None);
        var rooms = services.GetRequiredService<KnownRooms>();
        foreach (var doctor in services.GetServices<IPlatformDoctor>())
        {
            var known = await rooms.ListAsync(doctor.Platform, CancellationToken.None);
            IReadOnlyList<RoomId> ids = [.. known.Select(room => new RoomId(room.Platform, room.Group, room.Room))];
            await foreach (var finding in doctor.ExamineAsync(ids, CancellationToken.None))
                yield return finding;
        }
    }

    private static Finding Papers(Places places)
    {
        try
        {
            var papers = Library.Load(places.Seeds).Papers;
            return papers.Count > 0
                ? new Finding("Papers", $"{papers.Count} in {places.Seeds}")
                : new Finding("Papers", $"there is none in {places.Seeds}", "Name another folder with --seeds.");
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new Finding("Papers", error.Message.TrimEnd('.'), "Mend the folder, or name another with --seeds.");
        }
    }

    private static (Settings?, Finding) Configuration()
    {
        try
        {
            var settings = Settings.Read(new ConfigurationBuilder().AddSettings().Build());
            return settings.Complaint is { } complaint
                ? (settings, Wrong(complaint))
                : (settings, new Finding("Configuration", "every setting can be read"));
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return (null, Wrong(error.Message));
        }

        static Finding Wrong(string complaint) =>
            new("Configuration", complaint.TrimEnd('.'), "config/README.md explains every setting.");
    }

    private static ServiceProvider Services(Places places, Settings? settings)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage(places.ConnectionString)
            .AddStudy(() => Library.Load(places.Seeds), places.Indexes);
        if (settings is { Complaint: null })
            services.AddPlatforms(settings, places);
        return services.BuildServiceProvider();
    }

    private static async Task<Finding> StoreAsync(ServiceProvider services)
    {
        try
        {
            var database = services.GetRequiredService<Database>();
            await database.PrepareAsync(CancellationToken.None);
            return new Finding("Database", $"{database.Description} is up to date");
        }
        catch (Exception error) when (error is StorageException or DbException or IOException)
        {
            return new Finding(
                "Database",
                error.Message.TrimEnd('.'),
                "See that the folder of --data can be written to, or that Storage__ConnectionString names a database that runs."
            );
        }
    }
}
