using Bot.Chat.Commands;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>Turns an entry chosen in a message's menu into the call it stands for, with the message's words (§4.5).</summary>
internal static class MessageMenu
{
    /// <summary><see langword="null"/> where the message has no words, or the entry is not known any more.</summary>
    public static Call? Read(InteractionData data, IEnumerable<CommandDefinition> definitions)
    {
        var definition = definitions.FirstOrDefault(one => one.OnMessage?.Label == data.Name);
        var message = data.Resolved?.Messages?.GetValueOrDefault(data.TargetId ?? "");
        if (
            definition is not { OnMessage: { } entry }
            || message is null
            || Words(message) is not { Length: > 0 } words
        )
            return null;
        var call = Call.To(definition.Name, (entry.TextOption, words));
        if (entry.AuthorOption is { } author)
            call = call.With(author, NameOf(message.Author));
        return entry.WriterOption is { } writer && message.Author is { Id: var id } ? call.With(writer, id) : call;
    }

    private static string NameOf(User? author) => author?.GlobalName ?? author?.Username ?? "somebody";

    private static string Words(Message message) =>
        MessageWords.Of(
            message.Content is { Length: > 0 } content ? content : string.Join('\n', Texts(message.Components ?? []))
        );

    private static IEnumerable<string> Texts(IReadOnlyList<Component> components) =>
        components.SelectMany(component =>
            component is { Type: ComponentType.TextDisplay, Content: { } text }
                ? [text]
                : Texts(component.Components ?? [])
        );
}
