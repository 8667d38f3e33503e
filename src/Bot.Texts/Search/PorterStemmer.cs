namespace Bot.Texts.Search;

/// <summary>
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), for folded English words. Ours, because the one
/// in Lucene can only be reached through a token stream, which costs more to set up than a whole query.
/// </summary>
internal ref struct PorterStemmer
{
    private readonly Span<char> _word;

    /// <summary>Index of the last letter.</summary>
    private int _end;

    /// <summary>Index of the last letter of the stem before the suffix just found.</summary>
    private int _stem;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _end = word.Length - 1;
    }

    public static string Stem(string word)
    {
        if (word.Length < 3)
            return word;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
                return word;
        }
        // A suffix may be replaced by a longer one (-iz by -ize) only after something has been cut.
        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        var stemmer = new PorterStemmer(letters) { _end = word.Length - 1 };
        stemmer.Plurals();
        stemmer.TurnY();
        stemmer.DoubleSuffixes();
        stemmer.IcFullNess();
        stemmer.LastSuffixes();
        stemmer.FinalE();
        return stemmer._end + 1 == word.Length && letters[..word.Length].SequenceEqual(word)
            ? word
            : letters[..(stemmer._end + 1)].ToString();
    }

    private readonly bool IsConsonant(int index) =>
        _word[index] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => index == 0 || !IsConsonant(index - 1),
            _ => true,
        };

    /// <summary>How many times a vowel is followed by a consonant in the stem.</summary>
    private readonly int Measure()
    {
        var measure = 0;
        for (var index = 1; index <= _stem; index++)
        {
            if (IsConsonant(index) && !IsConsonant(index - 1))
                measure++;
        }
        return measure;
    }

    private readonly bool StemHasVowel()
    {
        for (var index = 0; index <= _stem; index++)
        {
            if (!IsConsonant(index))
                return true;
        }
        return false;
    }

    private readonly bool EndsDouble(int index) => index > 0 && _word[index] == _word[index - 1] && IsConsonant(index);

    /// <summary>Consonant, vowel, consonant other than w, x, y: hop, not snow.</summary>
    private readonly bool IsShort(int index) =>
        index >= 2
        && IsConsonant(index)
        && !IsConsonant(index - 1)
        && IsConsonant(index - 2)
        && _word[index] is not ('w' or 'x' or 'y');

    private bool Ends(ReadOnlySpan<char> suffix)
    {
        if (suffix.Length > _end + 1 || !_word.Slice(_end + 1 - suffix.Length, suffix.Length).SequenceEqual(suffix))
            return false;
        _stem = _end - suffix.Length;
        return true;
    }

    private void Put(ReadOnlySpan<char> suffix)
    {
        suffix.CopyTo(_word[(_stem + 1)..]);
        _end = _stem + suffix.Length;
    }

    private void Plurals()
    {
        if (_word[_end] == 's')
        {
            if (Ends("sses"))
                _end -= 2;
            else if (Ends("ies"))
                Put("i");
            else if (_word[_end - 1] != 's')
                _end--;
        }
        if (Ends("eed"))
        {
            if (Measure() > 0)
                _end--;
        }
        else if ((Ends("ed") || Ends("ing")) && StemHasVowel())
        {
            _end = _stem;
            if (Ends("at"))
                Put("ate");
            else if (Ends("bl"))
                Put("ble");
            else if (Ends("iz"))
                Put("ize");
            else if (EndsDouble(_end))
            {
                if (_word[_end] is not ('l' or 's' or 'z'))
                    _end--;
            }
            else
            {
                _stem = _end;
                if (Measure() == 1 && IsShort(_end))
                    Put("e");
            }
        }
    }

    private void TurnY()
    {
        if (Ends("y") && StemHasVowel())
            _word[_end] = 'i';
    }

    private bool Replace(ReadOnlySpan<char> suffix, ReadOnlySpan<char> by)
    {
        if (!Ends(suffix))
            return false;
        if (Measure() > 0)
            Put(by);
        return true;
    }

    private void DoubleSuffixes()
    {
        if (_end < 1)
            return;
        _ = _word[_end - 1] switch
        {
            'a' => Replace("ational", "ate") || Replace("tional", "tion"),
            'c' => Replace("enci", "ence") || Replace("anci", "ance"),
            'e' => Replace("izer", "ize"),
            'l' => Replace("bli", "ble")
                || Replace("alli", "al")
                || Replace("entli", "ent")
                || Replace("eli", "e")
                || Replace("ousli", "ous"),
            'o' => Replace("ization", "ize") || Replace("ation", "ate") || Replace("ator", "ate"),
            's' => Replace("alism", "al")
                || Replace("iveness", "ive")
                || Replace("fulness", "ful")
                || Replace("ousness", "ous"),
            't' => Replace("aliti", "al") || Replace("iviti", "ive") || Replace("biliti", "ble"),
            'g' => Replace("logi", "log"),
            _ => false,
        };
    }

    private void IcFullNess() =>
        _ = _word[_end] switch
        {
            'e' => Replace("icate", "ic") || Replace("ative", "") || Replace("alize", "al"),
            'i' => Replace("iciti", "ic"),
            'l' => Replace("ical", "ic") || Replace("ful", ""),
            's' => Replace("ness", ""),
            _ => false,
        };

    private void LastSuffixes()
    {
        if (_end < 1)
            return;
        var found = _word[_end - 1] switch
        {
            'a' => Ends("al"),
            'c' => Ends("ance") || Ends("ence"),
            'e' => Ends("er"),
            'i' => Ends("ic"),
            'l' => Ends("able") || Ends("ible"),
            'n' => Ends("ant") || Ends("ement") || Ends("ment") || Ends("ent"),
            'o' => (Ends("ion") && _stem >= 0 && _word[_stem] is 's' or 't') || Ends("ou"),
            's' => Ends("ism"),
            't' => Ends("ate") || Ends("iti"),
            'u' => Ends("ous"),
            'v' => Ends("ive"),
            'z' => Ends("ize"),
            _ => false,
        };
        if (found && Measure() > 1)
            _end = _stem;
    }

    private void FinalE()
    {
        _stem = _end;
        if (_word[_end] == 'e')
        {
            _stem = _end - 1;
            var measure = Measure();
            if (measure > 1 || (measure == 1 && !IsShort(_end - 1)))
                _end--;
        }
        _stem = _end;
        if (_word[_end] == 'l' && EndsDouble(_end) && Measure() > 1)
            _end--;
    }
}
