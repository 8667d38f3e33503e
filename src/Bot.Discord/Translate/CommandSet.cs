using System.Security.Cryptography;
using System.Text.Json;
using Bot.Chat.Commands;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>
/// The commands as Discord registers them: subcommands under their command, hidden ones left out, and behind them the
/// entries in the menus of messages (§4). The hash changes
/// exactly when what would be registered changes.
/// </summary>
internal sealed class CommandSet
{
    public const int InMessageMenu = 3;
    private const int Subcommand = 1;
    private const int GuildInstall = 0;
    private const int InServers = 0;
    private const int LongestDescription = 100;
    private const int LongestMenuEntry = 32;

    /// <summary>Manage Messages; whoever has less does not see the command.</summary>
    private const string ManageMessages = "8192";

    public CommandSet(IEnumerable<CommandDefinition> definitions, CommandTranslations translations)
    {
        var all = definitions.ToList();
        Commands =
        [
            .. all.Where(definition => !definition.IsHidden)
                .GroupBy(definition => definition.Name.Split(' ')[0], StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Command(group.Key, [.. group], translations)),
            .. all.Select(definition => definition.OnMessage)
                .OfType<MessageEntry>()
                .OrderBy(entry => entry.Label, StringComparer.Ordinal)
                .Select(entry => OnMessage(entry, translations)),
        ];
        Json = JsonSerializer.SerializeToUtf8Bytes(Commands, DiscordJson.Default.IReadOnlyListApplicationCommand);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Json));
    }

    public IReadOnlyList<ApplicationCommand> Commands { get; }

    public byte[] Json { get; }

    public string Hash { get; }

    private static ApplicationCommand Command(
        string name,
        IReadOnlyList<CommandDefinition> definitions,
        CommandTranslations translations
    )
    {
        // With any subcommand the bare command cannot be used (§4.2), so a bare definition beside others is not shown.
        var parts = definitions.Where(definition => definition.Name.Contains(' ', StringComparison.Ordinal)).ToList();
        var bare = definitions.FirstOrDefault(definition => definition.Name == name);
        return new ApplicationCommand
        {
            Name = name,
            Description = Description(bare?.Summary ?? Parts(name, parts)),
            DescriptionLocalizations = bare is null ? null : translations.Of(bare.Said, LongestDescription),
            Options =
                parts.Count > 0 ? [.. parts.Select(part => Part(part, translations))] : Options(bare!, translations),
            DefaultMemberPermissions = name == "settings" ? ManageMessages : null,
            IntegrationTypes = [GuildInstall],
            Contexts = [InServers],
        };
    }

    /// <summary>An entry in the menu of every message (§4.5); it has a name and nothing more.</summary>
    private static ApplicationCommand OnMessage(MessageEntry entry, CommandTranslations translations) =>
        new()
        {
            Type = InMessageMenu,
            Name = entry.Label,
            NameLocalizations = translations.Of(entry.Said, LongestMenuEntry),
            IntegrationTypes = [GuildInstall],
            Contexts = [InServers],
        };

    private static CommandOption Part(CommandDefinition definition, CommandTranslations translations)
    {
        var name = definition.Name[(definition.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return new CommandOption
        {
            Type = Subcommand,
            Name = name,
            Description = Description(definition.Summary),
            DescriptionLocalizations = translations.Of(definition.Said, LongestDescription),
            Options = Options(definition, translations),
        };
    }

    private static IReadOnlyList<CommandOption>? Options(CommandDefinition definition, CommandTranslations translations)
    {
        var shown = definition.Options.Where(option => !option.IsHidden).Take(25).ToList();
        return shown.Count == 0
            ? null
            :
            [
                .. shown
                    .OrderByDescending(option => option.IsRequired)
                    .Select(option => new CommandOption
                    {
                        Type = (int)TypeOf(option.Kind),
                        Name = option.Name,
                        Description = Description(option.Summary),
                        DescriptionLocalizations = translations.Of(option.Said, LongestDescription),
                        Required = option.IsRequired ? true : null,
                        Autocomplete = option.Completes && option.Kind != OptionKind.Flag ? true : null,
                    }),
            ];
    }

    private static OptionType TypeOf(OptionKind kind) =>
        kind switch
        {
            OptionKind.Number => OptionType.Integer,
            OptionKind.Flag => OptionType.Boolean,
            _ => OptionType.String,
        };

    private static string Parts(string name, IReadOnlyList<CommandDefinition> parts) =>
        $"/{name}: {string.Join(", ", parts.Select(part => part.Name[(name.Length + 1)..]))}";

    private static string Description(string text) => CommandTranslations.Short(text, LongestDescription);

    private enum OptionType
    {
        String = 3,
        Integer = 4,
        Boolean = 5,
    }
}
