using Bot.Chat.Replies;

namespace Bot.Local.Web.Talking;

/// <summary>One message of the talk as the page draws it; the store keeps it as <see cref="SaidJson"/> writes it.</summary>
/// <param name="By">Whoever spoke or asked; the bot for its own posts.</param>
/// <param name="Name">The name they showed then.</param>
internal sealed record Said(SaidKind Kind, string By, string Name)
{
    /// <summary>What was asked: the typed line, or the button's label. Empty where nobody asked.</summary>
    public string Asked { get; init; } = "";

    /// <summary>A member's own words.</summary>
    public string Words { get; init; } = "";

    public IReadOnlyList<ReplyBlock> Blocks { get; init; } = [];

    public IReadOnlyList<ShownButton> Buttons { get; init; } = [];

    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>Everything that can be fetched: pictures first, then files, then pictures on dark ground, in order.</summary>
    public IReadOnlyList<ReplyFile> Attachments =>
        [.. Pictures.Select(picture => picture.File), .. Files, .. Pictures.Select(OnDark).OfType<ReplyFile>()];

    private IEnumerable<ReplyBlock.Picture> Pictures => Blocks.OfType<ReplyBlock.Picture>();

    private static ReplyFile? OnDark(ReplyBlock.Picture picture) => picture.OnDark?.Invoke();
}
