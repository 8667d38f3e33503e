using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Tests.Search;

public sealed partial class PassageIndexTests : IDisposable
{
    private static readonly string[] Queries = ["ship", "letters crew", "Bregacnon", "\"act of men\"", "iii", "zzz"];

    private readonly string _folder = Directory.CreateTempSubdirectory("passages").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Answers(PassageIndex index) =>
        string.Join(
            '\n',
            Queries
                .Select(query => index.Search(new SearchQuery(query), Horizon.None, 9))
                .Select(found =>
                    $"{found.Mode} {found.DirectHits} {found.WordsSearched} {string.Join(',', found.Forms.Concat(found.Nearest))} "
                    + string.Join(
                        ' ',
                        found.Hits.Select(hit => $"{hit.Snippet.Id}:{hit.Score:R}:{string.Join(',', hit.Marks)}")
                    )
                )
        );

    [Fact]
    public void Opening_twice_gives_the_same_answers()
    {
        var first = Answers(PassageIndex.Open(Harbour, _folder));
        Assert.Single(Directory.GetDirectories(_folder));
        Assert.Equal(first, Answers(PassageIndex.Open(Harbour, _folder)));
        Assert.Equal(first, Answers(Index));
    }

    [Fact]
    public void A_kept_index_is_used_and_not_built_again()
    {
        PassageIndex.Open(Harbour, _folder);
        var written = Directory
            .GetFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(File.GetLastWriteTimeUtc)
            .ToList();
        PassageIndex.Open(Harbour, _folder);
        Assert.Equal(
            written,
            Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc)
        );
    }

    [Fact]
    public void A_broken_index_is_built_again()
    {
        PassageIndex.Open(Harbour, _folder);
        var files = Directory.GetFiles(Directory.GetDirectories(_folder)[0]);
        foreach (var file in files)
        {
            foreach (var harm in (Action[])[() => File.Delete(file), () => Halve(file), () => Flip(file)])
            {
                harm();
                Assert.Equal(Answers(Index), Answers(PassageIndex.Open(Harbour, _folder)));
                Assert.True(File.Exists(file), "what was broken is there again");
            }
        }
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Many_may_open_it_at_once()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Answers(PassageIndex.Open(Harbour, _folder))))
        );
        Assert.All(answers, answer => Assert.Equal(Answers(Index), answer));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Where_nothing_can_be_written_it_lives_in_memory()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Equal(Answers(Index), Answers(PassageIndex.Open(Harbour, file)));
    }

    private static void Halve(string file) => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^5]);

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
