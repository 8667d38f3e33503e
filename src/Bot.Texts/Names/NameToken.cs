using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Names;

/// <summary>A word of a block, as the reader of names sees it.</summary>
/// <param name="Range">Without a possessive ending.</param>
/// <param name="Text">The words of <paramref name="Range"/>.</param>
/// <param name="Gap">What stands between the word before and this one, note markers left out.</param>
/// <param name="IsPossessive">Whether <c>’s</c> follows.</param>
/// <param name="IsStart">Whether a capital says nothing here: after a full stop, a colon, a dash, an opening quotation mark.</param>
internal readonly record struct NameToken(TextRange Range, string Text, string Gap, bool IsPossessive, bool IsStart)
{
    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>All capitals, as in an acronym or a shouted line.</summary>
    public bool IsAllCapitals
    {
        get
        {
            var letters = 0;
            foreach (var c in Text)
            {
                if (char.IsLower(c))
                    return false;
                letters += char.IsUpper(c) ? 1 : 0;
            }
            return letters > 1;
        }
    }

    /// <summary>Whether nothing but a space parts it from the word before.</summary>
    public bool IsNext => Gap.Length is > 0 and <= 2 && string.IsNullOrWhiteSpace(Gap);

    public string Key => Folding.Of(Text);

    public string Lower => Text.ToLowerInvariant();
}
