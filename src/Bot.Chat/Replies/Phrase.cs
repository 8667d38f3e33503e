using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using Bot.Chat.Languages;

namespace Bot.Chat.Replies;

/// <summary>
/// Something the bot says, in English, with what was put into it kept apart: <c>$"There is no {id} here."</c> is
/// <c>There is no {0} here.</c> and the id, so that a catalogue can say the same in another language. What was put in, a
/// member's words or the text's, comes through as it is, whatever it says; phrases in a phrase are translated with it.
/// Written as a literal or an interpolated string and nothing else: words that are not the bot's own are put in,
/// <c>$"{words}"</c>. Immutable once it is written.
/// </summary>
[InterpolatedStringHandler]
[JsonConverter(typeof(PhraseConverter))]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly List<Part> _parts;
    private string? _english;

    /// <summary>For the compiler, which makes one of an interpolated string.</summary>
    public Phrase(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parts = new List<Part>(2 * formattedCount + 1);
    }

    private Phrase(List<Part> parts) => _parts = parts;

    /// <summary>Nothing to say.</summary>
    public static readonly Phrase Empty = new([]);

    public static implicit operator Phrase(string ours) => new([new Part(ours, null, IsOurs: true)]);

    /// <summary>The phrase that is written there, where the compiler would take it for words: on one side of a <c>?:</c>.</summary>
    public static Phrase Of(Phrase phrase) => phrase;

    /// <summary>A whole phrase of the bot's own that was kept as words, such as a reason in the store.</summary>
    public static Phrase Kept(string ours) => new([new Part(ours, null, IsOurs: true)]);

    /// <summary>The phrases one behind the other, with something between them that needs no translation.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        var parts = new List<Part>();
        foreach (var phrase in phrases)
        {
            if (parts.Count > 0)
                parts.Add(new Part(separator, null, IsOurs: false));
            parts.Add(new Part("", phrase, IsOurs: false));
        }
        return new Phrase(parts);
    }

    /// <summary>By this a catalogue knows it: its own words, with <c>{0}</c>, <c>{1}</c>… for what was put in.</summary>
    public string Template
    {
        get
        {
            var (template, places) = (new StringBuilder(), 0);
            foreach (var part in _parts)
            {
                if (part.IsOurs)
                    template.Append(CatalogueFormat.Escape(part.Words));
                else
                    template.Append('{').Append(places++).Append('}');
            }
            return template.ToString();
        }
    }

    public bool IsEmpty => ToString().Length == 0;

    public static bool operator ==(Phrase? left, Phrase? right) => Equals(left, right);

    public static bool operator !=(Phrase? left, Phrase? right) => !Equals(left, right);

    /// <summary>In English.</summary>
    public override string ToString() =>
        _english ??= _parts is [{ Inner: null } only]
            ? only.Words
            : string.Concat(_parts.Select(part => part.In(null)));

    /// <summary>In the language of the catalogue; in English where there is none, or where it does not know the phrase.</summary>
    public string In(Catalogue? catalogue)
    {
        if (catalogue is null)
            return ToString();
        // What has no letters is the same in every language, and is in no catalogue.
        var translated = _parts.Exists(part => part.IsOurs && part.Words.Any(char.IsLetter))
            ? catalogue.Find(Template)
            : null;
        if (translated is null)
            return string.Concat(_parts.Select(part => part.In(catalogue)));
        object[] given = [.. _parts.Where(part => !part.IsOurs).Select(part => part.In(catalogue))];
        return string.Format(CultureInfo.InvariantCulture, translated, given);
    }

    /// <summary>Whether they say the same in English.</summary>
    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>For the compiler.</summary>
    public void AppendLiteral(string value) => _parts.Add(new Part(value, null, IsOurs: true));

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(Phrase? value) => _parts.Add(new Part("", value, IsOurs: false));

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(string? value) => _parts.Add(new Part(value ?? "", null, IsOurs: false));

    /// <summary>For the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        AppendFormatted(
            value is IFormattable formattable
                ? formattable.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString()
        );

    private readonly record struct Part(string Words, Phrase? Inner, bool IsOurs)
    {
        public string In(Catalogue? catalogue) => Inner?.In(catalogue) ?? Words;
    }
}
