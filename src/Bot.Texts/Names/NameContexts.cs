using Bot.Texts.Search;

namespace Bot.Texts.Names;

/// <summary>Reads out of the words around a mention what it is a name of.</summary>
internal static class NameContexts
{
    private static readonly HashSet<string> Where = Set("in at near throughout inside within across");
    private static readonly HashSet<string> Whither = Set(
        "into from to towards toward leaving reaching leave reach left visit visited"
    );
    private static readonly HashSet<string> Speech = Set(
        "said says cried replied asked answered added observed continued thought exclaimed wrote writes"
    );
    private static readonly HashSet<string> Mind = Set(
        "said says cried replied asked asks answered thought thinks felt feels knew knows believed believes wished wishes "
            + "hoped hopes loved loves hated smiled laughed looked wrote writes explains explained asserted asserts declared "
            + "declares told tells recalled recalls admitted admits remembered spoke speaks married died stood sat walked"
    );
    private static readonly HashSet<string> PeopleBefore = Set(
        "president minister chancellor poor dear little sister brother son daughter cousin uncle aunt mother father wife husband "
            + "friend poet author general captain colonel king queen leader lawyer widow opponent philosopher historian novelist "
            + "painter composer scientist engineer researcher journalist economist professor"
    );
    private static readonly HashSet<string> OwnedByPeople = Set(
        "wife husband father mother parents son daughter sister brother cousin aunt uncle friend minister secretary widow niece "
            + "nephew successor predecessor biographer book"
    );
    private static readonly HashSet<string> Works = Set("author book title novel copy edition poem volume page");
    private static readonly HashSet<string> PlacesBefore = Set(
        "city town village capital county kingdom people republic invasion north south east west port island streets suburb "
            + "district province region coast country territory environs"
    );
    private static readonly HashSet<string> PlacesAfter = Set(
        "country countries coast region regions province peninsula river city town border borders area district valley street shore "
            + "railway station airport"
    );
    private static readonly string[] AdjectiveEndings =
    [
        "an",
        "ic",
        "ist",
        "ary",
        "al",
        "ed",
        "ite",
        "ish",
        "ese",
        "ive",
    ];
    private static readonly string[] PlaceEndings =
    [
        "land",
        "stan",
        "shire",
        "burg",
        "burgh",
        "ville",
        "grad",
        "mouth",
        "chester",
        "borough",
    ];

    /// <summary>A small word, an adverb or a form of a verb, not a noun.</summary>
    public static bool IsVerbLike(string word) =>
        FunctionWords.English.Contains(word)
        || Mind.Contains(word)
        || word.EndsWith("ly", StringComparison.Ordinal)
        || word.EndsWith("ed", StringComparison.Ordinal)
        || word.EndsWith("ing", StringComparison.Ordinal)
        || word is "itself" or "himself" or "herself" or "then" or "now" or "soon" or "ever" or "never" or "always";

    public static void Read(NameChain chain, NameEvidence evidence)
    {
        evidence.Mentions++;
        evidence.WithThe += chain.HasThe ? 1 : 0;
        if (chain.IsTitled)
            evidence.Person += 5;
        Before(chain, evidence);
        After(chain, evidence);
        if (chain.CoreLength == 1 && Array.Exists(PlaceEndings, end => EndsWith(chain, end)))
            evidence.Place += evidence.Weakly("ending", 1, 1);
    }

    private static void Before(NameChain chain, NameEvidence evidence)
    {
        var at = chain.Outer - (chain.HasThe ? 2 : 1);
        if (at < 0 || !chain.Tokens[at + 1].IsNext)
            return;
        var word = chain.Tokens[at].Lower;
        var before = at > 0 && chain.Tokens[at].IsNext ? chain.Tokens[at - 1].Lower : "";
        if (Where.Contains(word))
            WherePlace(chain, evidence);
        else if (Whither.Contains(word) && !NameShapes.IsPersonsName(chain))
            WeakPlace(evidence, evidence.Weakly("to", chain.IsPossessive || chain.HasThe ? 0.7 : 1, 1));
        else if (word == "of" && PlacesBefore.Contains(before))
            evidence.Place += chain.IsPossessive ? 0 : 3;
        else if (word == "of" && before == "esq")
            evidence.Place += 3;
        else if (
            word == "of"
            && !chain.IsPossessive
            && !chain.HasThe
            && chain.CoreLength == 1
            && !Works.Contains(before)
        )
            WeakPlace(evidence, evidence.Weakly("of", 0.6, 0.6));
        else if (word is "by" or "with" or "under")
            evidence.Person += evidence.Weakly("by", 0.3, 0.5);
        else if (Speech.Contains(word) && !chain.HasThe)
            evidence.Person += 1.5;
        else if (PeopleBefore.Contains(word) && !chain.HasThe)
            evidence.Person += 1.5;
    }

    private static void After(NameChain chain, NameEvidence evidence)
    {
        if (chain.After is not { } next)
            return;
        var word = next.Lower;
        var second = chain.Last + 2 < chain.Tokens.Count ? chain.Tokens[chain.Last + 2].Lower : "";
        if (chain.IsPossessive)
        {
            if (OwnedByPeople.Contains(word) || OwnedByPeople.Contains(second))
                evidence.Person += 2;
            return;
        }
        if (next.Gap.StartsWith(',') && next.Gap.Trim() == ",")
        {
            evidence.Person +=
                word is "who" or "whose" or "whom" or "born" ? 2
                : word is "esq" ? 5
                : 0;
            evidence.Place += word == "with" && second == "its" ? 1.5 : 0;
        }
        if (!next.IsNext)
            return;
        if (word is "himself" or "herself" or "who")
            evidence.Person += 2;
        else if (word == "itself")
            evidence.Person -= 1;
        else if (Mind.Contains(word) && !chain.HasThe)
            evidence.Person += 1;
        else if (chain.HasThe && PlacesAfter.Contains(word))
            evidence.Place += 2;
        else if (
            chain.HasThe
            && chain.CoreLength == 1
            && !next.IsCapital
            && !next.IsNumber
            && !IsVerbLike(word)
            && !IsAdjective(chain)
        )
            WeakPlace(evidence, evidence.Weakly("noun", 0.7, 1.4));
    }

    private static void WherePlace(NameChain chain, NameEvidence evidence)
    {
        if (chain.IsPossessive)
            WeakPlace(evidence, evidence.Weakly("in-of", 0.3, 0.3));
        else
            evidence.Place += chain.HasThe ? 1.5 : 2;
    }

    private static void WeakPlace(NameEvidence evidence, double worth)
    {
        evidence.Place += worth;
        evidence.WeakPlace += worth;
    }

    /// <summary>The Spartan king, the Olympic games: what looks like an adjective is no place’s name.</summary>
    private static bool IsAdjective(NameChain chain) => Array.Exists(AdjectiveEndings, end => EndsWith(chain, end));

    private static bool EndsWith(NameChain chain, string end)
    {
        var word = chain.Tokens[chain.Last].Lower;
        return word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal);
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
