using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Rooms;

public sealed class HorizonTests
{
    private static readonly string[] Months = ["January", "March", "May", "October"];

    /// <summary>A paper of invented words, so that none of them can stand in a sentence of the bot's own.</summary>
    private static readonly Gen<string[]> Paragraphs = Gen.Select(
            Gen.Int[0, 400],
            Gen.Int[0, 3],
            Gen.Int[1300, 1999],
            Gen.Bool
        )
        .Select(
            (word, month, year, isNoted) =>
                $"Wq{Letters(word)} met vx{Letters(word / 7)} in {Months[month]} {year}. Then zj{Letters(word + 1)} came{(isNoted ? "[#]" : "")}."
        )
        .Array[2, 9];

    [Fact]
    public async Task Nothing_that_is_said_shows_a_word_that_stands_only_beyond_the_horizon() =>
        await Gen.Select(Paragraphs, Gen.Int[1, 8])
            .SampleAsync(
                async sample =>
                {
                    var (paragraphs, last) = (Numbered(sample.Item1), Math.Min(sample.Item2, sample.Item1.Length - 1));
                    await using var group = Some.GroupWith(
                        Some.LibraryOf("A Title\n\n" + string.Join("\n\n", paragraphs))
                    );
                    await Some.AskAsync(group, $"/settings horizon:{last}");
                    var hidden = WordsOf(paragraphs[last..]).Except(WordsOf(paragraphs[..last])).ToList();

                    foreach (var line in Lines(paragraphs, hidden))
                    {
                        var asked = WordsOf([line]).ToHashSet();
                        var said = await EverythingSaidAsync(group, line);
                        Assert.DoesNotContain(
                            hidden.Except(asked),
                            word => said.Contains(word, StringComparison.OrdinalIgnoreCase)
                        );
                    }
                    foreach (var word in hidden)
                        Assert.DoesNotContain(word, Complete(group, word[..2]), StringComparer.OrdinalIgnoreCase);
                },
                iter: 60,
                threads: 1
            );

    /// <summary>
    /// Stronger than looking for words: whatever stands beyond the horizon, every answer, button, file and picture is the
    /// same to the last byte. Lengths are kept, since totals may be seen. What ranks is compared where there is at most one
    /// hit: how rare a word is in the whole text may decide which of two open passages comes first, and nothing else.
    /// </summary>
    [Fact]
    public async Task Two_texts_that_differ_only_beyond_the_horizon_are_answered_alike() =>
        await Gen.Select(Paragraphs, Gen.Int[1, 8])
            .SampleAsync(
                async sample =>
                {
                    var (paragraphs, last) = (Numbered(sample.Item1), Math.Min(sample.Item2, sample.Item1.Length - 1));
                    string[] others = [.. paragraphs[..last], .. paragraphs[last..].Select(Otherwise)];
                    var hidden = WordsOf(paragraphs[last..]).Except(WordsOf(paragraphs[..last])).ToList();
                    await using var one = Some.GroupWith(
                        Some.LibraryOf($"A Title\n\n{string.Join("\n\n", paragraphs)}")
                    );
                    await using var two = Some.GroupWith(Some.LibraryOf($"A Title\n\n{string.Join("\n\n", others)}"));
                    await Some.AskAsync(one, $"/settings horizon:{last}");
                    await Some.AskAsync(two, $"/settings horizon:{last}");
                    foreach (var line in Lines(paragraphs, hidden).Concat(Checks(paragraphs, others, last)))
                    {
                        var said = await EverythingSaidAsync(one, line);
                        if (
                            !line.StartsWith("/quote", StringComparison.Ordinal)
                            || said.Count(letter => letter == '“') <= 1
                        )
                            Assert.Equal(said, await EverythingSaidAsync(two, line));
                    }
                    foreach (var word in WordsOf(paragraphs).Concat(WordsOf(others)))
                        Assert.Equal(Complete(one, word[..2]), Complete(two, word[..2]));
                },
                iter: 30,
                threads: 1
            );

    [Fact]
    public async Task A_word_beyond_the_horizon_is_not_in_what_was_searched()
    {
        await using var group = Some.GroupWith(
            Some.LibraryOf("A Title\n\nFirst wqone words here.\n\nSecond wqtwo words here.")
        );
        await Some.AskAsync(group, "/settings horizon:1");
        var reply = PlainText.Of(await Some.AskAsync(group, "/quote wqtwo"));
        Assert.Contains("is not in this text", reply, StringComparison.Ordinal);
        Assert.Contains("Searched 6 words: what the group has read, ¶1 to ¶1", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moderator_may_look_ahead_and_nobody_else_sees_it()
    {
        await using var group = Some.GroupWith(
            Some.LibraryOf("A Title\n\nFirst wqone words here.\n\nSecond wqtwo words here.")
        );
        await Some.AskAsync(group, "/settings horizon:1");
        var ahead = await Some.AskAsync(group, "/quote wqtwo ahead:true");
        Assert.Equal((Visibility.Private, "¶2"), (ahead.Visibility, ahead.Quotations.Single().Passage));
        Assert.DoesNotContain(ahead.Buttons, button => button.Label == "Share");
        var refused = await Some.AskAsync(group, "/quote wqtwo ahead:true", isModerator: false);
        Assert.Empty(refused.Quotations);
    }

    [Fact]
    public async Task Sharing_what_a_moderator_saw_ahead_shows_nothing_hidden()
    {
        await using var group = Some.GroupWith(
            Some.LibraryOf("A Title\n\nFirst wqone words here.\n\nSecond wqtwo words here.")
        );
        await Some.AskAsync(group, "/settings horizon:1");
        var shared = await Some.AskAsync(group, Call.To("passage", ("id", "¶2"), ("private", "false")));
        Assert.Contains("beyond what the group has read", PlainText.Of(shared), StringComparison.Ordinal);
    }

    private static string[] Numbered(string[] paragraphs)
    {
        var note = 0;
        return
        [
            .. paragraphs.Select(paragraph =>
                paragraph.Replace("#", $"{(paragraph.Contains('#') ? ++note : 0)}", StringComparison.Ordinal)
            ),
        ];
    }

    private static IEnumerable<string> Lines(string[] paragraphs, List<string> hidden)
    {
        yield return "/timeline";
        yield return "/timeline file:true";
        yield return "/outline";
        yield return "/endnote 1";
        yield return $"/endnote {paragraphs.Length}";
        yield return $"/passage 1-{paragraphs.Length}";
        for (var paragraph = 1; paragraph <= paragraphs.Length; paragraph++)
            yield return $"/passage {paragraph}";
        yield return "/quote met";
        yield return "/quote then came";
        foreach (var word in hidden.Take(4))
        {
            yield return $"/quote {word}";
            yield return $"/quote {word[..^1]}";
            yield return $"/timeline about:{word}";
        }
    }

    // Quotations of what is read, of half of it, and of words that stand in neither text.
    private static IEnumerable<string> Checks(string[] paragraphs, string[] others, int last)
    {
        yield return $"/check {paragraphs[0]}";
        yield return $"/check {paragraphs[last - 1].Replace(" in ", " not in ", StringComparison.Ordinal)}";
        yield return $"/check {paragraphs[last].Replace("met", "saw", StringComparison.Ordinal)} {others[last]}";
    }

    // Other words and another year of the same lengths.
    private static string Otherwise(string paragraph) =>
        string.Join(
            ' ',
            paragraph
                .Split(' ')
                .Select(word =>
                    word.Length > 3 && char.IsAsciiLetterLower(word[1]) && word[1] is 'q' or 'x' or 'j'
                        ? word[..2]
                            + string.Concat(
                                word[2..].Select(letter => letter is >= 'a' and <= 'j' ? (char)(letter + 10) : letter)
                            )
                    : word.StartsWith('1')
                        ? "1"
                            + string.Concat(
                                word[1..]
                                    .Select(digit =>
                                        char.IsAsciiDigit(digit) ? (char)('0' + ((digit - '0' + 3) % 7) + 3) : digit
                                    )
                            )
                    : word
                )
        );

    private static async Task<string> EverythingSaidAsync(ServiceProvider group, string line)
    {
        var reply = await Some.AskAsync(group, line, isModerator: false);
        var said = new StringBuilder(PlainText.Of(reply));
        foreach (var file in reply.AllFiles)
            said.Append(
                file.ContentType.StartsWith("image", StringComparison.Ordinal)
                    ? Convert.ToHexString(file.Content.Span)
                    : Encoding.UTF8.GetString(file.Content.Span)
            );
        foreach (var button in reply.Buttons.Where(button => button.Effect != ButtonEffect.Removes))
        {
            said.Append(button.Label).Append(button.Call.Encode());
            said.Append(PlainText.Of(await Some.AskAsync(group, button.Call, isModerator: false)));
        }
        return said.ToString();
    }

    private static IReadOnlyList<string> Complete(ServiceProvider group, string typed)
    {
        var member = new Member(new MemberId("local", "ben"), "Ben", IsModerator: false);
        return group
            .GetRequiredService<Dispatcher>()
            .Complete("words", typed, new Invocation(Call.To("quote"), Some.Room, member));
    }

    private static IEnumerable<string> WordsOf(IEnumerable<string> texts) =>
        texts
            .SelectMany(text => text.Split([' ', '.', '[', ']', '/', ':'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word =>
                word.Length > 3 && (char.ToLowerInvariant(word[0]) is 'w' or 'v' or 'z') && word[1] is 'q' or 'x' or 'j'
            )
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Letters(int number) =>
        string.Concat($"{number:000}".Select(digit => (char)('a' + digit - '0')));
}
