using Bot.Chat.Commands;
using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Wire;

namespace Bot.Slack.Translate;

/// <summary>Forms as Slack's modals, what stands there before they are ready, and the Home tab (§7).</summary>
internal sealed class ViewMaker(ButtonValues values, MessageMaker messages)
{
    public const string FormId = "form";
    private const string FieldId = "value";
    private const int LongestTitle = 24;
    private const int LongestLabel = 2000;
    private const int LongestInput = 3000;
    private const int MostChoices = 100;
    private const int LongestChoice = 75;

    private static readonly Phrase Cancel = "Cancel";
    private static readonly Phrase Close = "Close";

    /// <summary>Opened within the three seconds, whatever the form takes.</summary>
    public static View Loading(string name, Catalogue? language = null) =>
        Modal(name, "One moment", "The form is on its way.", language);

    /// <summary>What takes the place of a form that was not needed.</summary>
    public static View Done(string name, Catalogue? language = null) =>
        Modal(name, "Done", "The answer is beside this window; it can be closed.", language);

    public async Task<View> FormAsync(
        Form form,
        RoomId room,
        MemberId owner,
        string name,
        ViewPlace place,
        CancellationToken cancellationToken
    )
    {
        var state = await values.WriteAsync(new Button(form.SubmitSaid, form.Call), room, owner, cancellationToken);
        return new View
        {
            Type = "modal",
            CallbackId = FormId,
            ExternalId = name,
            Title = Escaping.Plain(form.Title, LongestTitle),
            Submit = Escaping.Plain(form.SubmitLabel, LongestTitle),
            Close = Escaping.Plain(Cancel.In(form.Language), LongestTitle),
            PrivateMetadata = (place with { State = state }).Write(),
            Blocks = [.. form.Fields.Select(Field)],
        };
    }

    public async Task<View> HomeAsync(
        IReadOnlyList<Reply> replies,
        Audience audience,
        ViewPlace place,
        CancellationToken cancellationToken
    )
    {
        var blocks = new List<Block>();
        foreach (var reply in replies)
        {
            if (blocks.Count > 0)
                blocks.Add(new Block { Type = "divider" });
            var content = await messages.MakeAsync(reply, audience, cancellationToken);
            blocks.AddRange(content.Blocks);
        }
        return new View
        {
            Type = "home",
            PrivateMetadata = place.Write(),
            Blocks = [.. blocks.Take(100)],
        };
    }

    /// <summary>The call with every field as an option; empty fields are left out.</summary>
    public static Call Filled(Call call, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
            call = call.With(name, value);
        return call;
    }

    /// <summary>What was filled in, by field.</summary>
    public static IReadOnlyDictionary<string, string> Fields(ViewState? state) =>
        (state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, FieldValue>>())
            .Select(block => (block.Key, Value: block.Value.GetValueOrDefault(FieldId)))
            .Select(field => (field.Key, Value: field.Value?.Value ?? field.Value?.SelectedOption?.Value))
            .Where(field => !string.IsNullOrEmpty(field.Value))
            .ToDictionary(field => field.Key, field => field.Value!);

    /// <summary>The files that came with it, by field; what Slack does not say the size or the place of is left out.</summary>
    public static IReadOnlyDictionary<string, SentFile> Files(ViewState? state) =>
        (state?.Values ?? new Dictionary<string, IReadOnlyDictionary<string, FieldValue>>())
            .Select(block =>
                (block.Key, File: block.Value.GetValueOrDefault(FieldId)?.Files is [var file, ..] ? file : null)
            )
            .Where(field =>
                field.File is { Size: not null } file && (file.UrlPrivateDownload ?? file.UrlPrivate) is not null
            )
            .ToDictionary(field => field.Key, field => field.File!);

    private static View Modal(string name, Phrase title, Phrase words, Catalogue? language) =>
        new()
        {
            Type = "modal",
            ExternalId = name,
            Title = Escaping.Plain(title.In(language), LongestTitle),
            Close = Escaping.Plain(Close.In(language), LongestTitle),
            Blocks = [BlockMaker.Words(RichWords.Section(RichWords.Words(words.In(language))))],
        };

    private static Block Field(FormField field) =>
        new()
        {
            Type = "input",
            BlockId = field.Name,
            Label = Escaping.Plain(field.Label, LongestLabel),
            Optional = !field.IsRequired,
            Element =
                field.IsFile ? Upload()
                : IsSelect(field) ? Select(field)
                : Input(field),
        };

    /// <summary>Any file may be picked: Slack's names for kinds of files are not their endings.</summary>
    private static Control Upload() =>
        new()
        {
            Type = "file_input",
            ActionId = FieldId,
            MaxFiles = 1,
        };

    private static bool IsSelect(FormField field) =>
        field.Choices.Count is > 0 and <= MostChoices
        && field.Choices.All(choice => choice.Length > 0 && Escaping.Words(choice).Length <= LongestChoice);

    private static Control Select(FormField field)
    {
        var choices = field.Choices.Distinct().Select(Choice).ToList();
        return new Control
        {
            Type = "static_select",
            ActionId = FieldId,
            Options = choices,
            InitialOption = choices.FirstOrDefault(choice => choice.Value == field.Value),
        };
    }

    private static Choice Choice(string value) => new() { Text = Escaping.Plain(value, LongestChoice), Value = value };

    private static Control Input(FormField field)
    {
        var longest = Math.Clamp(field.Longest, 1, LongestInput);
        var value = field.Value.Length <= longest ? field.Value : Escaping.Short(field.Value, longest);
        return new Control
        {
            Type = "plain_text_input",
            ActionId = FieldId,
            Multiline = field.IsLong,
            MaxLength = longest,
            InitialValue = value.Length > 0 ? value : null,
        };
    }
}
