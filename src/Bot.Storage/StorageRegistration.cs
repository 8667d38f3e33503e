using Bot.Storage.Buttons;
using Bot.Storage.Connections;
using Bot.Storage.Discussions;
using Bot.Storage.Events;
using Bot.Storage.Installations;
using Bot.Storage.Keys;
using Bot.Storage.Names;
using Bot.Storage.Rooms;
using Bot.Storage.StudyRoom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Brings the database and its stores into a program. Everything is one for the whole program.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Nothing is opened before <see cref="Database.PrepareAsync"/> or the first use; whoever first asks for the database
    /// gets the <see cref="StorageException"/> for a connection string that cannot be read.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString) =>
        services
            .AddSingleton(provider => Database.At(connectionString, provider.GetService<ILogger<Database>>()))
            .AddSingleton<KnownRooms>()
            .AddSingleton<Departures>()
            .AddSingleton<ThreadParents>()
            .AddSingleton<RoomSettingsStore>()
            .AddSingleton<Moderators>()
            .AddSingleton<SeenEvents>()
            .AddSingleton<ConnectionNotes>()
            .AddSingleton<Leases>()
            .AddSingleton<GreetedGroups>()
            .AddSingleton<SavedCalls>()
            .AddSingleton<InstanceKeys>()
            .AddSingleton<InstallationStore>()
            .AddSingleton<Talk>()
            .AddSingleton<DiscussionLog>()
            .AddSingleton<DiscussionBoards>()
            .AddSingleton<StudyMembers>()
            .AddSingleton<MergedNames>();
}
