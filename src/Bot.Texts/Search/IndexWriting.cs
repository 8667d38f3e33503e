using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.Texts.Search;

/// <summary>Writes the postings: one document a block, in the order of the text, stems with their positions.</summary>
internal static class IndexWriting
{
    public const string Field = "words";

    private static readonly FieldType Stems = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        // Lengths are kept exactly, beside the postings; Lucene would round them to one byte.
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    public static void Write(Directory directory, EditionWords words)
    {
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            OpenMode = OpenMode.CREATE,
            UseCompoundFile = false,
            // One segment, so that a document's number is its block's.
            RAMBufferSizeMB = 1024,
            MergePolicy = NoMergePolicy.NO_COMPOUND_FILES,
            MergeScheduler = NoMergeScheduler.INSTANCE,
        };
        using var writer = new IndexWriter(directory, config);
        using var stream = new BlockStream(words);
        var document = new Document { new Field(Field, stream, Stems) };
        for (var block = 0; block + 1 < words.Starts.Length; block++)
        {
            stream.Turn(block);
            writer.AddDocument(document);
        }
    }

    /// <summary>Gives Lucene the words that have been read already.</summary>
    private sealed class BlockStream : TokenStream
    {
        private readonly EditionWords _words;
        private readonly ICharTermAttribute _term;
        private int _at;
        private int _end;

        public BlockStream(EditionWords words)
        {
            _words = words;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public void Turn(int block)
        {
            // The end of the last block left its mark on the stream.
            ClearAttributes();
            (_at, _end) = (_words.Starts[block], _words.Starts[block + 1]);
        }

        public override bool IncrementToken()
        {
            if (_at == _end)
                return false;
            var lexicon = _words.Lexicon;
            _term.SetEmpty().Append(lexicon.Stems[lexicon.Words[_words.Words[_at++]].Stem]);
            return true;
        }
    }
}
