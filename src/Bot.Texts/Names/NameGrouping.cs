using Bot.Texts.Papers;

namespace Bot.Texts.Names;

/// <summary>Puts the spellings of one name together.</summary>
internal static class NameGrouping
{
    public static IReadOnlyList<Name> Of(
        Edition edition,
        IReadOnlyList<NameChain> chains,
        Dictionary<string, NameEvidence> evidence,
        IEnumerable<NameMerge> merges
    )
    {
        var union = new NameUnion();
        foreach (
            var (one, other) in new PersonNames(
                chains.Where(chain => evidence[chain.Key].Kind == NameKind.Person)
            ).Same()
        )
            union.Join(one, other);
        foreach (var (one, other) in Acronyms(chains, evidence))
            union.Join(one, other);
        foreach (var merge in merges)
        {
            var (one, other) = (NameKey.Of(merge.Spelling), NameKey.Of(merge.SameAs));
            foreach (var key in evidence.Keys.Where(key => NameKey.Of(key) == one).ToList())
            {
                foreach (var same in evidence.Keys.Where(known => NameKey.Of(known) == other).ToList())
                    union.Join(key, same);
            }
        }
        return
        [
            .. chains
                .GroupBy(chain => union.Root(chain.Key), StringComparer.Ordinal)
                .Select(group => Named(edition, [.. group.OrderBy(chain => chain.Range.Start)], evidence))
                .OrderByDescending(name => name.Mentions.Count)
                .ThenBy(name => name.Mentions[0].Start),
        ];
    }

    /// <summary>European Union and EU, where no other name has those initials.</summary>
    private static IEnumerable<(string One, string Other)> Acronyms(
        IReadOnlyList<NameChain> chains,
        Dictionary<string, NameEvidence> evidence
    )
    {
        var full = chains
            .Where(chain => chain.CoreLength > 1 && evidence[chain.Key].Kind is NameKind.Organisation or NameKind.Place)
            .DistinctBy(chain => chain.Key)
            .ToLookup(chain =>
                string.Concat(
                    chain
                        .Core.Where(token => token.IsCapital)
                        .Select(token => token.Key[..Math.Min(1, token.Key.Length)])
                )
            );
        foreach (
            var chain in chains
                .Where(chain => chain.CoreLength == 1 && chain.Tokens[chain.Last].IsAllCapitals)
                .DistinctBy(chain => chain.Key)
        )
        {
            if (full[chain.Key].ToList() is [var only])
                yield return (chain.Key, only.Key);
        }
    }

    private static Name Named(Edition edition, List<NameChain> chains, Dictionary<string, NameEvidence> evidence)
    {
        var kind = KindOf(chains, evidence);
        var spellings = chains
            .GroupBy(chain => InOneLine(chain.Range.Of(edition.Source)), StringComparer.Ordinal)
            .Select(same => (Written: same.Key, Count: same.Count(), same.First().CoreLength))
            .OrderByDescending(same => same.Count)
            .ToList();
        var main = kind == NameKind.Person ? spellings.MaxBy(same => same.CoreLength) : spellings[0];
        return new Name(
            kind,
            main.Written,
            [.. spellings.Select(same => new NameSpelling(same.Written, same.Count))],
            [.. chains.Select(chain => chain.Range)]
        );
    }

    /// <summary>A no-break space or the end of a line makes no other spelling.</summary>
    private static string InOneLine(string written) =>
        string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static NameKind KindOf(List<NameChain> chains, Dictionary<string, NameEvidence> evidence)
    {
        var all = chains.Select(chain => chain.Key).Distinct().Select(key => evidence[key]).ToList();
        return new NameEvidence
        {
            Person = all.Sum(each => each.Person),
            Place = all.Sum(each => each.Place),
            Organisation = all.Sum(each => each.Organisation),
            IsEvent = all.TrueForAll(each => each.IsEvent),
        }.Kind;
    }
}
