using Emulator.Slack.World;

namespace Emulator.Slack.Reading;

/// <summary>A message as one user sees it: read from its blocks as a client draws them, or from its text where it has none.</summary>
public sealed class SeenMessage
{
    internal SeenMessage(EmulatedMessage message)
    {
        Message = message;
        var reader = new BlockReader(message.Channel.Workspace);
        Text = message.Blocks is { } blocks ? reader.Read(blocks) : reader.Text(message.Text);
        var notified = new BlockReader(message.Channel.Workspace);
        Notification = notified.Text(message.Text);
        var links =
            message.Posted["link_names"]?.ToString() is "true" or "1" || message.Posted["parse"]?.ToString() == "full";
        if (links)
            notified.Names(message.Text);
        Pings = [.. reader.Pings.Concat(notified.Pings).Distinct()];
        Links = [.. reader.Links];
        Pictures = [.. reader.Pictures];
        Buttons = [.. Elements.All(message.Blocks).Select(one => Elements.Label(one.Element))];
    }

    public EmulatedMessage Message { get; }

    public string Ts => Message.Ts;

    /// <summary>As plain text, without buttons: what markup makes of it, not the markup.</summary>
    public string Text { get; }

    /// <summary>What a notification and a screen reader say.</summary>
    public string Notification { get; }

    /// <summary>Who is called by it: <c>@Ada</c>, <c>@here</c>, <c>@channel</c>, <c>@everyone</c>, a group's handle.</summary>
    public IReadOnlyList<string> Pings { get; }

    public IReadOnlyList<string> Links { get; }

    /// <summary>The alternative texts of the pictures.</summary>
    public IReadOnlyList<string> Pictures { get; }

    /// <summary>The labels of buttons and menus, in order.</summary>
    public IReadOnlyList<string> Buttons { get; }

    public bool IsPrivate => Message.IsEphemeral || Message.Channel.Kind == ChannelKind.Direct;

    public bool IsFromBot => Message.IsFromBot;

    public IReadOnlyList<EmulatedFile> Files => Message.Files;
}
