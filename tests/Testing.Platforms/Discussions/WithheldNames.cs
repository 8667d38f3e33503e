using System.Text;

namespace Testing.Platforms.Discussions;

/// <summary>
/// Walks everything that the bot has sent to anybody, and what it tells of itself, for a name that only moderators may see.
/// </summary>
public static class WithheldNames
{
    /// <param name="withheld">Whoever asked under a withheld name and did nothing that shows.</param>
    /// <param name="others">Everybody who must not learn of it.</param>
    public static async Task CheckAsync(IDiscussionStage stage, Actor withheld, IEnumerable<Actor> others)
    {
        var id = await stage.IdOfAsync(withheld);
        foreach (var who in others)
        {
            foreach (var seen in await stage.SeesAsync(who))
            {
                DoesNotTell(withheld, [seen.Text, .. seen.Buttons, .. seen.AltTexts]);
                DoesNotTell(withheld, seen.Files.Select(file => file.Name));
                DoesNotTell(withheld, seen.Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)));
            }
            var sent = await stage.GetsAsync(who);
            Assert.True(sent.Count > 0, $"{who.Name} was sent nothing, so nothing was looked at.");
            DoesNotTell(withheld, sent);
            Assert.All(sent, line => Assert.DoesNotContain(id, line, StringComparison.Ordinal));
        }
        string[] told = [await stage.MetricsAsync(), await stage.LogAsync()];
        Assert.All(told, Assert.NotEmpty);
        DoesNotTell(withheld, told);
        Assert.All(told, text => Assert.DoesNotContain(id, text, StringComparison.Ordinal));
    }

    // Each word apart: on the wire a space may be written in many ways.
    private static void DoesNotTell(Actor withheld, IEnumerable<string> lines) =>
        Assert.All(
            lines,
            line =>
                Assert.All(
                    withheld.Name.Split(' '),
                    word => Assert.DoesNotContain(word, line, StringComparison.OrdinalIgnoreCase)
                )
        );
}
