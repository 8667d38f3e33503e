using Bot.Chat.Replies;

namespace Bot.Chat.Platforms;

/// <summary>
/// The way back to whoever asked, for one invocation. The dispatcher calls <see cref="AcknowledgeAsync"/> at most once and
/// then exactly one of the others; a platform turns that into its own first answer, edit or follow-up.
/// </summary>
public interface IResponder
{
    /// <summary>Tells the member that an answer will come. Afterwards nothing but <see cref="ReplyAsync"/> follows.</summary>
    Task AcknowledgeAsync(CancellationToken cancellationToken);

    /// <summary>After an acknowledgement: how far the answer is. What cannot be shown is left out; never throws for that.</summary>
    Task ProgressAsync(string sentence, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gives the reply; after an acknowledgement a reply to the room is posted there.</summary>
    Task ReplyAsync(Reply reply, CancellationToken cancellationToken);

    /// <summary>Opens a form. Never after an acknowledgement.</summary>
    Task OpenAsync(Form form, CancellationToken cancellationToken);
}
