using System.Text;

namespace Testing.Platforms.Discussions;

/// <summary>Walks everything that the bot has sent to anybody, for a name that only moderators may see.</summary>
public static class WithheldNames
{
    public static async Task CheckAsync(IDiscussionStage stage, WholeDiscussion discussion)
    {
        var name = discussion.Withheld.Name;
        foreach (var who in discussion.Everybody.Except([.. discussion.Moderators, discussion.Withheld]))
        {
            foreach (var seen in await stage.SeesAsync(who))
            {
                Assert.DoesNotContain(name, seen.Text, StringComparison.OrdinalIgnoreCase);
                Assert.All(
                    seen.Buttons,
                    label => Assert.DoesNotContain(name, label, StringComparison.OrdinalIgnoreCase)
                );
                foreach (var file in seen.Files)
                {
                    Assert.DoesNotContain(name, file.Name, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(
                        name,
                        Encoding.UTF8.GetString(file.Content.Span),
                        StringComparison.OrdinalIgnoreCase
                    );
                }
            }
        }
    }
}
