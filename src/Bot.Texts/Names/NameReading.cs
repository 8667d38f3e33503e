using Bot.Texts.Papers;

namespace Bot.Texts.Names;

/// <summary>One reading of an edition for names: where they stand, and what the text says about each.</summary>
internal sealed class NameReading
{
    /// <summary>What a word is worth as the name of a person whose full name has it.</summary>
    private const double PartOfFullName = 4;
    private const double HasDemonym = 1.5;
    private const int ShortestRoot = 4;

    public List<NameChain> Chains { get; } = [];

    public Dictionary<string, NameEvidence> Evidence { get; } = new(StringComparer.Ordinal);

    public static NameReading Of(Edition edition, Horizon horizon)
    {
        var tokenizer = new NameTokenizer(edition);
        var blocks = edition
            .Blocks.Where(horizon.Shows)
            .Select(block => (Block: block, Tokens: tokenizer.Read(block)))
            .ToList();
        var counts = new CapitalCounts();
        foreach (var (block, tokens) in blocks)
        {
            if (!IsTitleCase(block, tokens))
                counts.Add(tokens);
        }
        var reader = new ChainReader(counts);
        var read = blocks
            .Where(block => !IsTitleCase(block.Block, block.Tokens))
            .Select(block => reader.Read(HyphenSplitter.Split(block.Tokens, counts)).ToList())
            .ToList();
        var reading = new NameReading();
        reading.Gather(read);
        reading.LinkDemonyms(blocks.SelectMany(block => block.Tokens));
        foreach (var evidence in reading.Evidence.Values)
            evidence.Weigh();
        reading.LinkFullNames();
        reading.LinkLists(read);
        return reading;
    }

    /// <summary>A heading whose words all have capitals says nothing about any of them.</summary>
    private static bool IsTitleCase(Block block, List<NameToken> tokens)
    {
        if (block.Kind == BlockKind.Paragraph)
            return false;
        var words = tokens.Where(token => token.Text.Length > 3).ToList();
        return words.Count > 3 && words.Count(token => token.IsCapital) > words.Count * 3 / 4;
    }

    /// <summary>A chain whose capitals may have another reason counts where the same name stands elsewhere for sure.</summary>
    private void Gather(List<List<NameChain>> read)
    {
        var sure = read.SelectMany(chains => chains)
            .Where(chain => !chain.IsWeak)
            .Select(chain => chain.Key)
            .ToHashSet();
        foreach (var chains in read)
        {
            chains.RemoveAll(chain => !sure.Contains(chain.Key));
            foreach (var chain in chains)
            {
                if (!Evidence.TryGetValue(chain.Key, out var evidence))
                {
                    Evidence.Add(chain.Key, evidence = new NameEvidence());
                    NameShapes.Read(chain, evidence);
                }
                NameContexts.Read(chain, evidence);
                Chains.Add(chain);
            }
        }
    }

    /// <summary>A text that speaks of Ukrainians has a place Ukraine.</summary>
    private void LinkDemonyms(IEnumerable<NameToken> tokens)
    {
        var demonyms = tokens
            .Where(token => token.IsCapital && NameWords.IsDemonym(token.Text))
            .Select(token => token.Key)
            .ToHashSet();
        foreach (var (key, evidence) in Evidence)
        {
            if (key.Length < ShortestRoot || key.Contains(' ', StringComparison.Ordinal))
                continue;
            var root = key[..Math.Max(ShortestRoot, key.Length - 2)];
            if (demonyms.Any(demonym => demonym != key && demonym.StartsWith(root, StringComparison.Ordinal)))
                evidence.Place += HasDemonym;
        }
    }

    private void LinkFullNames()
    {
        var surnames = Chains
            .Where(chain => chain.IsTitled)
            .Select(chain => chain.Tokens[chain.Last].Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var chain in Chains.Where(NameShapes.IsPersonsName))
        {
            var evidence = Evidence[chain.Key];
            if (surnames.Contains(chain.Tokens[chain.Last].Key))
                evidence.Person += evidence.Weakly("surname", PartOfFullName, PartOfFullName);
        }
        var people = Chains
            .Where(chain => (chain.CoreLength > 1 || chain.IsTitled) && Evidence[chain.Key].Kind == NameKind.Person)
            .ToList();
        foreach (var chain in people)
        {
            var words = chain.Core.Where(token => token.IsCapital).ToList();
            foreach (var part in (NameToken[])[words[0], words[^1]])
            {
                if (part.Key != chain.Key && Evidence.TryGetValue(part.Key, out var evidence))
                    evidence.Person += evidence.Weakly("full", PartOfFullName, PartOfFullName);
            }
        }
    }

    private void LinkLists(List<List<NameChain>> read)
    {
        foreach (var list in read.SelectMany(NameLists.Of))
            NameLists.Spread(list, chain => Evidence[chain.Key]);
    }
}
