namespace Bot.Texts.Names;

/// <summary>Says which forms of people’s names mean the same person, where the text leaves no other choice.</summary>
internal sealed class PersonNames
{
    private readonly List<Form> _forms;

    public PersonNames(IEnumerable<NameChain> people) =>
        _forms = [.. people.GroupBy(chain => chain.Key, StringComparer.Ordinal).Select(same => Form.Of(same.First()))];

    /// <summary>Pairs of keys that are one.</summary>
    public IEnumerable<(string One, string Other)> Same()
    {
        foreach (var form in _forms)
        {
            if ((form.Words.Count == 1 ? SameAsOneWord(form) : SameAsInitials(form)) is { } other)
                yield return (form.Key, other.Key);
        }
    }

    /// <summary>Macron, Captain Wentworth, Anne, Sir Walter: the one longer name they can stand for.</summary>
    private Form? SameAsOneWord(Form form)
    {
        var word = form.Words[0];
        var titled = _forms
            .Where(other => other.Words.Count == 1 && other.Words[0] == word && other.Title is not null)
            .ToList();
        var bySurname = _forms.Where(other => other.Words.Count > 1 && other.Words[^1] == word).ToList();
        var byFirst = _forms
            .Where(other => other.Words.Count > 1 && other.Words[0] == word && !other.IsMarriedName)
            .ToList();
        if (form.Title is null)
        {
            // Several titles are several people; one that stands for a longer name is that one.
            var others = titled.Where(other => SameAsOneWord(other) is null).Concat(bySurname).Concat(byFirst);
            return OnlyOne(others);
        }
        if (byFirst.Where(other => other.Title == form.Title) is { } firsts && OnlyOne(firsts) is { } first)
            return first;
        if (NameWords.IsWoman(form.Title) || titled.Select(other => other.Title).Distinct().Count() > 1)
            return null;
        return OnlyOne(bySurname.Where(other => other.Title is not { } title || !NameWords.IsWoman(title)));
    }

    /// <summary>B. Obama, Sir Walter Elliot: a longer name with the same words, or with the words its initials stand for.</summary>
    private Form? SameAsInitials(Form form)
    {
        var others = _forms.Where(other =>
            other != form
            && !other.IsMarriedName
            && !form.IsMarriedName
            && other.Words.Count == form.Words.Count
            && other.Words[^1] == form.Words[^1]
            && form.Words.Zip(other.Words).All(pair => Stands(pair.First, pair.Second))
            && (other.Words.Any((word) => word.Length > 1) && Longer(other, form))
        );
        return others.Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Of two forms with the same words the titled one leads, so that they are not each other’s.</summary>
    private static bool Longer(Form one, Form other) =>
        !one.Words.SequenceEqual(other.Words) || string.CompareOrdinal(one.Key, other.Key) > 0;

    private static bool Stands(string word, string other) =>
        word == other || (word.Length == 1 && other.StartsWith(word[0]));

    private Form? OnlyOne(IEnumerable<Form> forms)
    {
        Form? only = null;
        foreach (var found in forms)
        {
            // B. Obama and Barack Obama are one choice, not two.
            var form = found.Words.Count > 1 ? SameAsInitials(found) ?? found : found;
            if (only is not null && !only.Words.SequenceEqual(form.Words))
                return null;
            only ??= form;
        }
        return only;
    }

    private sealed record Form(string Key, string? Title, List<string> Words)
    {
        /// <summary>Mrs Charles Musgrove is not Charles.</summary>
        public bool IsMarriedName => Title is "mrs" && Words.Count > 1;

        public static Form Of(NameChain chain) =>
            new(
                chain.Key,
                chain.Title is "captains" ? "captain" : chain.Title,
                [.. chain.Core.Where(token => token.IsCapital).Select(token => token.Key)]
            );
    }
}
