using Bot.Chat.Platforms;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;

namespace Bot.Slack.Talking;

/// <summary>Finds members of a workspace by mention or by the name they go by.</summary>
internal sealed class SlackDirectory(SlackWeb web, Workspaces workspaces) : IMemberDirectory
{
    public string Platform => Ids.Platform;

    public async Task<IReadOnlyList<Member>> FindAsync(RoomId room, string typed, CancellationToken cancellationToken)
    {
        try
        {
            var workspace = await workspaces.GetAsync(room.Group, cancellationToken);
            IEnumerable<SeenUser> users = typed is ['<', '@', .. var id, '>']
                ? [await web.UserAsync(workspace, id, cancellationToken)]
                : (await web.UsersAsync(workspace, cancellationToken)).Where(user => IsCalled(user, typed));
            return
            [
                .. users
                    .Where(user => user is { Id: not null, Deleted: not true, IsBot: not true })
                    .Select(user => new Member(
                        Ids.Member(workspace.Team, user.Id!),
                        People.NameOf(user) ?? user.Id!,
                        IsModerator: false
                    )),
            ];
        }
        catch (SlackException error) when (error.Fault == PlatformFault.Gone)
        {
            return [];
        }
        catch (SlackException error)
        {
            throw error.ForChat();
        }
    }

    private static bool IsCalled(SeenUser user, string typed)
    {
        var name = typed.TrimStart('@');
        return new[] { user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name }.Any(known =>
            name.Equals(known, StringComparison.OrdinalIgnoreCase)
        );
    }
}
