using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Discussions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Study.Privacy;

/// <summary>Brings what members are told and can have deleted into a program, and what is kept for how long.</summary>
public static class PrivacyServices
{
    internal static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.TryAddSingleton<RetentionOptions>();
        return services
            .AddSingleton<Retention>()
            .AddKept("Where you were named a moderator", "moderators", "member_id", ["room_id"])
            .AddKept("Your name in the study room", "study_members", "member_id", ["name"])
            .AddSingleton<IKeptOfMembers, KeptTalk>()
            .AddKept("What you are to be told", "notices", "member_id", ["room_id", "words"])
            .AddKept("Readings you set up", "readings", "setter", ["room_id", "paper", "state"], "setter = @Nobody")
            .AddKept("How far you have read", "reading_marks", "member_id", ["room_id", "paper", "paragraph"])
            .AddKept(
                "Papers you accepted",
                "editions",
                "accepted_by",
                ["paper_id", "edition_id", "accepted_at"],
                "accepted_by = @Nobody"
            )
            .AddKept(
                "Papers you brought and nobody has accepted yet",
                "proposals",
                "member_id",
                ["file_name", "created_at"]
            )
            .AddSingleton<IKeptOfMembers, KeptDiscussions>()
            .AddSingleton<ICommand, PrivacyShowCommand>()
            .AddSingleton<ICommand, PrivacyExportCommand>()
            .AddSingleton<ICommand, PrivacyDeleteCommand>();
    }

    /// <summary>Says of one column that it holds members. See <see cref="KeptRows"/>.</summary>
    public static IServiceCollection AddKept(
        this IServiceCollection services,
        Phrase what,
        string table,
        string column,
        IReadOnlyList<string> shown,
        string? blanked = null
    ) =>
        services.AddSingleton<IKeptOfMembers>(provider => new KeptRows(
            provider.GetRequiredService<Database>(),
            what,
            table,
            column,
            shown,
            blanked
        ));
}
