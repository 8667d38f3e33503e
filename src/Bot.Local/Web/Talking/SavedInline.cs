using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Local.Web.Talking;

/// <summary>Words inside a line as the store keeps them.</summary>
internal sealed record SavedInline(string Kind, string Words)
{
    public string? Platform { get; init; }
    public string? Member { get; init; }
    public DateTimeOffset? Time { get; init; }
    public string? Address { get; init; }

    public static List<SavedInline> Of(IReadOnlyList<Inline> inlines) => [.. inlines.Select(Of)];

    public static List<Inline> ToInlines(List<SavedInline>? saved) =>
        saved is null ? [] : saved.ConvertAll(inline => inline.ToInline());

    private static SavedInline Of(Inline inline) =>
        inline switch
        {
            Inline.Text text => new("text", text.Words),
            Inline.Strong strong => new("strong", strong.Words),
            Inline.Emphasis emphasis => new("emphasis", emphasis.Words),
            Inline.Code code => new("code", code.Words),
            Inline.Person person => new("person", person.Name)
            {
                Platform = person.Member.Platform,
                Member = person.Member.Member,
            },
            Inline.Moment moment => new("moment", "") { Time = moment.Time },
            Inline.Link link => new("link", link.Words) { Address = link.Address.ToString() },
            _ => throw new ArgumentOutOfRangeException(nameof(inline), inline, "A kind of inline nobody can keep."),
        };

    private Inline ToInline() =>
        Kind switch
        {
            "text" => new Inline.Text($"{Words}"),
            "strong" => new Inline.Strong($"{Words}"),
            "emphasis" => new Inline.Emphasis($"{Words}"),
            "code" => new Inline.Code(Words),
            "person" => new Inline.Person(new MemberId(Platform!, Member!), Words),
            "moment" => new Inline.Moment(Time!.Value),
            "link" => new Inline.Link($"{Words}", new Uri(Address!, UriKind.RelativeOrAbsolute)),
            _ => throw new InvalidDataException($"The talk holds words of an unknown kind, {Kind}."),
        };
}
