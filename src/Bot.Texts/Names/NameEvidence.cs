namespace Bot.Texts.Names;

/// <summary>What speaks for a name being a person's, a place's or an organisation's, added up over the text.</summary>
internal sealed class NameEvidence
{
    /// <summary>From here on the text is taken to have said what a name is the name of.</summary>
    public const double Enough = 0.6;

    private const int Often = 8;
    private const double Unplaced = 0.6;

    private readonly Dictionary<string, double> _weak = new(StringComparer.Ordinal);

    public double Person { get; set; }

    public double Place { get; set; }

    /// <summary>The part of <see cref="Place"/> that people have too: we go to them, and speak of them.</summary>
    public double WeakPlace { get; set; }

    public int Mentions { get; set; }

    /// <summary>How many mentions have an article before them.</summary>
    public int WithThe { get; set; }

    public double Organisation { get; set; }

    /// <summary>Set where the words of the name themselves say that it is none of the three.</summary>
    public bool IsEvent { get; set; }

    public double Most => Math.Max(Person, Math.Max(Place, Organisation));

    public NameKind Kind =>
        IsEvent || Most < Enough ? NameKind.Other
        : Organisation >= Most ? NameKind.Organisation
        : Place >= Person ? NameKind.Place
        : NameKind.Person;

    /// <summary>A place that is spoken of often is some time stood in; who never is may be a person.</summary>
    public void Weigh()
    {
        if (Mentions < Often || Place > WeakPlace)
            return;
        Place -= WeakPlace;
        if (WithThe * 10 < Mentions && Organisation == 0)
            Person += Unplaced;
    }

    /// <summary>Evidence that stays weak however often it comes.</summary>
    public double Weakly(string what, double worth, double most)
    {
        var before = _weak.GetValueOrDefault(what);
        var after = Math.Min(most, before + worth);
        _weak[what] = after;
        return after - before;
    }
}
