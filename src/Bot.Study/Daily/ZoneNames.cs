using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Study.Daily;

/// <summary>Time zones by the names people know them by.</summary>
internal static class ZoneNames
{
    private static readonly IReadOnlyList<string> Ids =
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal),
    ];

    /// <summary>Which edition of the zone data the program carries.</summary>
    public static string DataVersion { get; } = TzdbDateTimeZoneSource.Default.VersionId;

    /// <summary>
    /// <c>Europe/Prague</c> in any case, with spaces or underscores, or its last part where only one zone has it.
    /// </summary>
    public static DateTimeZone? Find(string typed)
    {
        var name = typed.Trim().Replace(' ', '_');
        var id =
            Ids.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Only(Ids.Where(known => known.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)));
        return id is null ? null : DateTimeZoneProviders.Tzdb[id];
    }

    /// <summary>Names that hold what was typed; those whose city begins with it stand first.</summary>
    public static IReadOnlyList<string> Complete(string typed, int atMost)
    {
        var part = typed.Trim().Replace(' ', '_');
        return
        [
            .. Ids.Where(id => id.Contains(part, StringComparison.OrdinalIgnoreCase))
                .OrderBy(id =>
                    id[(id.LastIndexOf('/') + 1)..].StartsWith(part, StringComparison.OrdinalIgnoreCase) ? 0 : 1
                )
                .Take(atMost),
        ];
    }

    // Several names of one zone are one.
    private static string? Only(IEnumerable<string> ids)
    {
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap;
        var found = ids.ToList();
        return found.Select(id => canonical[id]).Distinct().Count() == 1 ? found[0] : null;
    }
}
