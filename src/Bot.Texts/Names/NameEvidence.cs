namespace Bot.Texts.Names;

/// <summary>What speaks for a name being a person's, a place's or an organisation's, added up over the text.</summary>
internal sealed class NameEvidence
{
    /// <summary>From here on the text is taken to have said what a name is the name of.</summary>
    public const double Enough = 0.6;

    private readonly Dictionary<string, double> _weak = new(StringComparer.Ordinal);

    public double Person { get; set; }

    public double Place { get; set; }

    public double Organisation { get; set; }

    /// <summary>Set where the words of the name themselves say that it is none of the three.</summary>
    public bool IsEvent { get; set; }

    /// <summary>How much the text said, without what was taken from names in the same list.</summary>
    public double Most => Math.Max(Person, Math.Max(Place, Organisation));

    public NameKind Kind =>
        IsEvent || Most < Enough ? NameKind.Other
        : Organisation >= Most ? NameKind.Organisation
        : Place >= Person ? NameKind.Place
        : NameKind.Person;

    /// <summary>Evidence that stays weak however often it comes.</summary>
    public double Weakly(string what, double worth, double most)
    {
        var before = _weak.GetValueOrDefault(what);
        var after = Math.Min(most, before + worth);
        _weak[what] = after;
        return after - before;
    }
}
