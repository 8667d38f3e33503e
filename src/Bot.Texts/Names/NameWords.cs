using Bot.Texts.Search;

namespace Bot.Texts.Names;

/// <summary>What English words beside and inside a name say about it. General English, nothing of any one text.</summary>
internal static class NameWords
{
    /// <summary>Titles that tell people apart and stay with the name.</summary>
    private static readonly HashSet<string> Courtesy = Set(
        "mr mrs ms miss mx dr sir lady lord dame madam madame monsieur mademoiselle messrs herr frau captain captains "
            + "colonel general major admiral lieutenant sergeant commodore commander corporal king queen prince princess "
            + "duke duchess earl count countess baron baroness marquis marquess viscount emperor empress tsar sultan pope "
            + "father mother sister brother uncle aunt reverend rev professor prof rabbi imam sheikh lt col gen capt maj brig sgt brigadier"
    );

    /// <summary>Offices, which are no part of the name.</summary>
    private static readonly HashSet<string> Offices = Set(
        "president chancellor minister secretary premier prime foreign defence defense interior finance senator governor "
            + "mayor ambassador chairman chairwoman director judge justice deputy vice chief speaker representative "
            + "congressman congresswoman commissioner bishop archbishop cardinal detective inspector officer doctor"
    );

    private static readonly HashSet<string> Women = Set(
        "mrs ms miss lady dame madam madame mademoiselle frau queen princess duchess countess baroness empress mother sister aunt"
    );

    public static readonly HashSet<string> Connectors = Set(
        "of de del della des du da dos von van der den ter la le bin ibn al d’ d'"
    );

    /// <summary>Words with which a place’s name begins or ends.</summary>
    public static readonly HashSet<string> PlaceEnds = Set(
        "hall park house street road avenue lane square bay island islands isles river mountain mountains hills valley "
            + "county city town village republic kingdom states sea ocean gulf strait straits peninsula castle abbey palace "
            + "bridge harbour harbor forest desert coast canal station airport lodge cottage farm manor gardens province "
            + "region territory territories federation hotel theatre theater cathedral gate hill heights woods wood dale green beach point falls creek moor marsh plains highlands lowlands"
    );

    /// <summary>Words that make a place of whatever follows.</summary>
    public static readonly HashSet<string> SurePlaceStarts = Set(
        "lake mount mt cape fort port isle isles gulf bay river camp"
    );

    public static readonly HashSet<string> PlaceStarts = Set(
        "new north south east west northern southern eastern western central "
            + "upper lower great saint st san santa santo los las"
    );

    public static readonly HashSet<string> OrganisationEnds = Set(
        "union ministry university party council committee commission agency institute institution center centre company "
            + "corporation bank office department network organisation organization association league society church school "
            + "college academy parliament congress senate assembly forces army navy group press foundation fund team club "
            + "board bureau service services alliance inc ltd corp commons lords court times post"
    );

    public static readonly HashSet<string> OrganisationStarts = Set(
        "house ministry university bank department council court church maison"
    );

    /// <summary>Events, agreements, prizes: names, but neither people nor places nor organisations.</summary>
    public static readonly HashSet<string> EventWords = Set(
        "war wars summit conference treaty agreement agreements dialogue pact plan act revolution battle prize prix award "
            + "olympics games cup festival day crisis programme program project initiative protocol accord accords "
            + "declaration convention charter century age empire constitution manifesto rights law"
    );

    /// <summary>What may stand before “of” inside a name.</summary>
    public static readonly HashSet<string> BeforeOf = Set(
        "house isle isles republic kingdom bank university ministry department council court church states bay gulf cape "
            + "battle treaty county city bishop duke earl prince princess king queen count countess duchess marquis emperor "
            + "tsar union league institute board strait sea tower bridge commonwealth"
    );

    public static readonly HashSet<string> CountryAbbreviations = Set("us usa uk uae ussr u.s. u.k. u.s.a.");

    /// <summary>Capitals that name a time, not a thing.</summary>
    public static readonly HashSet<string> Calendar = Set(
        "january february march april may june july august september october november december monday tuesday wednesday "
            + "thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec "
            + "bc ad bce ce christmas easter michaelmas god heaven hell esq jr sr"
    );

    private static readonly HashSet<string> Demonyms = Set(
        "french dutch greek swiss czech danish soviet german slovak arab jew jewish roman norman saxon thai turk pole swede dane "
            + "finn serb croat kurd basque celtic germanic slavic slav nordic arabic arctic hispanic catholic "
            + "atlantic pacific english welsh irish scottish scots"
    );

    private static readonly string[] DemonymEnds = ["ian", "ean", "ican", "ese", "ish"];

    /// <summary>Words that open sentences; with a capital they say nothing.</summary>
    private static readonly HashSet<string> Openers = Set(
        "also thus hence however moreover likewise meanwhile indeed perhaps once while although though since because despite "
            + "unlike even yet still both neither either another many several every everything nothing nobody one two three "
            + "first second third last next later now never always often sometimes soon instead rather besides otherwise "
            + "therefore nevertheless nonetheless furthermore whereas whether upon among amid amidst along across around "
            + "behind beside beyond during except following given including inside like near outside per regarding toward "
            + "towards throughout via well yes let see recall consider note please dear thank thanks good oh ah o today "
            + "tomorrow yesterday much little less least such what’s it’s he’s she’s that’s there’s i’m i’ll i’ve you’re"
    );

    public static bool IsCourtesy(string word) => Courtesy.Contains(word.ToLowerInvariant());

    public static bool IsOffice(string word) => Offices.Contains(word.ToLowerInvariant());

    public static bool IsWoman(string title) => Women.Contains(title.ToLowerInvariant());

    public static bool IsTitle(string word) =>
        IsCourtesy(word) || IsOffice(word) || IsDemonym(word) || word is "Right" or "Honourable";

    /// <summary>A word that holds sentences together; with a capital it stands in a title or at the start of a line.</summary>
    public static bool IsSmallWord(string word) =>
        FunctionWords.English.Contains(word.ToLowerInvariant()) && word is not ("Up" or "Over" or "Under" or "Down");

    public static bool TakesDot(string word) =>
        word.Length == 1 || (word.Length <= 4 && IsCourtesy(word)) || word is "St";

    /// <summary>A word that opens sentences or holds them together.</summary>
    public static bool IsOpener(string word)
    {
        var lower = word.ToLowerInvariant();
        return FunctionWords.English.Contains(lower)
            || Openers.Contains(lower)
            || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal));
    }

    /// <summary>Words made of a country or people: French, Ukrainian, Franco-German, Post-Soviet, French-speaking.</summary>
    public static bool IsDemonym(string word)
    {
        var lower = Folding.Of(word);
        if (word.Contains('-', StringComparison.Ordinal))
        {
            var parts = word.Split('-');
            return (IsDemonym(parts[0]) && char.IsLower(parts[^1][0]))
                || IsDemonym(parts[^1])
                || (
                    parts.Any(IsDemonym)
                    && parts.All(part => IsDemonym(part) || PlaceStarts.Contains(part.ToLowerInvariant()))
                )
                || (parts.Length == 2 && IsCombining(parts[0]));
        }
        return Demonyms.Contains(lower)
            || (lower.Length > 5 && Array.Exists(DemonymEnds, end => lower.EndsWith(end, StringComparison.Ordinal)));
    }

    /// <summary>Franco, Euro, Russo: what stands before a hyphen.</summary>
    private static bool IsCombining(string part) => part.Length > 3 && part.EndsWith('o');

    /// <summary>Ukrainians, Germans.</summary>
    public static bool IsPeople(string word) => word.Length > 4 && word.EndsWith('s') && IsDemonym(word[..^1]);

    public static bool IsRoman(string word) => word.Length is > 0 and < 7 && word.AsSpan().IndexOfAnyExcept("IVX") < 0;

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
