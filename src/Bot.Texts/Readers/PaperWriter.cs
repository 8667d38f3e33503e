using System.Text;
using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// Takes down what a reader finds, block after block, and makes the source text of it: blocks with a blank line between
/// them, note markers in brackets, the bodies of notes at the end. White space runs together, ligatures are written out and
/// what nobody sees is left away, so that search and quotation meet the words themselves. Refuses beyond its limits.
/// </summary>
internal sealed partial class PaperWriter(ReadingLimits limits)
{
    private readonly List<WrittenBlock> _blocks = [];
    private readonly Dictionary<string, WrittenBlock> _notes = [];
    private readonly HashSet<WrittenBlock> _bodies = [];
    private WrittenBlock? _open;
    private int _characters;

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Language { get; set; }

    public List<string> Remarks { get; } = [];

    /// <summary>Closes what is open; what follows is a block of its own.</summary>
    /// <param name="level">Of a heading, 1 for the highest; 0 for a paragraph.</param>
    public void Open(BlockKind kind = BlockKind.Paragraph, int level = 0)
    {
        Close();
        _open = new WrittenBlock(kind, level);
    }

    /// <summary>What follows is the body of a note. Opened again, it goes on in a new line.</summary>
    public void OpenNote(string key)
    {
        Close();
        if (!_notes.TryGetValue(key, out _open))
        {
            _notes[key] = _open = new WrittenBlock(BlockKind.Paragraph, 0);
            _bodies.Add(_open);
        }
        else
            _open.NewLine();
    }

    public void Close()
    {
        if (_open is { IsEmpty: false } block && !_bodies.Contains(block))
            _blocks.Add(block);
        _open = null;
        if (_blocks.Count + _notes.Count > limits.Blocks)
            throw new UnreadableTextException(
                RefusalName.TooLarge,
                $"The file has more than {limits.Blocks} paragraphs, which is the limit."
            );
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_open is null)
        {
            if (text.IsWhiteSpace())
                return;
            Open();
        }
        _characters += text.Length;
        if (_characters > limits.Characters)
            throw new UnreadableTextException(
                RefusalName.TooLarge,
                $"The file holds more than {limits.Characters} characters, which is the limit."
            );
        _open!.Add(text);
    }

    /// <summary>The next line of the same block, as in a poem.</summary>
    public void NewLine() => _open?.NewLine();

    /// <summary>The place where a note is referred to, as the file prints it.</summary>
    public void Marker(string key, string printed)
    {
        if (_open is null)
            Open();
        _open!.Mark(key, printed);
    }

    /// <summary>A word that was mended before it was written; the word is the last one written.</summary>
    public void Mended(SuspectKind kind, string word, string was) => _open?.Mended(kind, word, was);

    /// <summary>Leaves the open block for a while, so that a note can be taken down in the middle of it.</summary>
    public WrittenBlock? Interrupt()
    {
        var left = _open;
        _open = null;
        return left;
    }

    /// <summary>Goes on with a block that was left.</summary>
    public void Resume(WrittenBlock? left)
    {
        Close();
        _open = left;
    }
}
