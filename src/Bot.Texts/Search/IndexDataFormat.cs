using System.Runtime.InteropServices;
using Bot.Texts.Papers;
using Directory = Lucene.Net.Store.Directory;

namespace Bot.Texts.Search;

/// <summary>How an index is laid out in its file, beside the postings. A change here needs another format number.</summary>
internal static class IndexDataFormat
{
    public static void Write(BinaryWriter writer, IndexData data)
    {
        writer.Write7BitEncodedInt(data.Lexicon.Stems.Length);
        foreach (var stem in data.Lexicon.Stems)
            writer.Write(stem);
        writer.Write7BitEncodedInt(data.Lexicon.Words.Length);
        foreach (var word in data.Lexicon.Words)
        {
            writer.Write(word.Folded);
            writer.Write7BitEncodedInt(word.Stem);
            writer.Write(word.IsFunctionWord);
            writer.Write7BitEncodedInt(word.Spellings.Length);
            foreach (var spelling in word.Spellings)
            {
                writer.Write(spelling.Written);
                writer.Write7BitEncodedInt(spelling.Count);
                writer.Write7BitEncodedInt(spelling.First);
            }
        }
        Write(writer, data.Table.Lengths);
        Write(writer, data.Table.Words);
        Write(writer, data.Rows.Words);
        Write(writer, data.Rows.Starts);
        writer.Write(data.Rows.AverageLead);
        writer.Write(data.Rows.AverageSentence);
        writer.Write(data.Graph is not null);
        if (data.Graph is { } graph)
        {
            Write(writer, graph.Nearest);
            Write(writer, graph.Cosines);
        }
    }

    public static IndexData Read(BinaryReader reader, Edition edition, Directory postings)
    {
        var stems = new string[reader.Read7BitEncodedInt()];
        for (var stem = 0; stem < stems.Length; stem++)
            stems[stem] = reader.ReadString();
        var words = new LexiconWord[reader.Read7BitEncodedInt()];
        for (var word = 0; word < words.Length; word++)
        {
            var folded = reader.ReadString();
            var stem = reader.Read7BitEncodedInt();
            var isFunctionWord = reader.ReadBoolean();
            var spellings = new Spelling[reader.Read7BitEncodedInt()];
            for (var spelling = 0; spelling < spellings.Length; spelling++)
                spellings[spelling] = new Spelling(
                    reader.ReadString(),
                    reader.Read7BitEncodedInt(),
                    reader.Read7BitEncodedInt()
                );
            words[word] = new LexiconWord(folded, stem, isFunctionWord, spellings);
        }
        var table = new BlockTable(edition, Read<int>(reader), Read<int>(reader));
        var rows = new StemRows(Read<uint>(reader), Read<int>(reader), reader.ReadSingle(), reader.ReadSingle());
        var graph = reader.ReadBoolean() ? new NeighbourGraph(Read<int>(reader), Read<float>(reader)) : null;
        return new IndexData(new Lexicon(words, stems), table, rows, graph, postings);
    }

    private static void Write<T>(BinaryWriter writer, T[] numbers)
        where T : unmanaged
    {
        writer.Write7BitEncodedInt(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes<T>(numbers));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[reader.Read7BitEncodedInt()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
