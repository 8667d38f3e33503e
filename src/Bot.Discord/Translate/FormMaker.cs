using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>Forms as Discord's modals, and what was filled in read back (§8.3).</summary>
internal sealed class FormMaker(ButtonIds ids)
{
    private const int MostChoices = 25;
    private const int LongestChoice = 100;
    private const int LongestLabel = 45;
    private const int LongestValue = 4000;
    private const int OneLine = 1;
    private const int Lines = 2;

    public async Task<OutgoingCallback> MakeAsync(
        Form form,
        RoomId room,
        MemberId owner,
        CancellationToken cancellationToken
    )
    {
        var id = await ids.NameAsync(new Button(form.SubmitSaid, form.Call), 0, room, owner, null, cancellationToken);
        return new OutgoingCallback(
            new Callback
            {
                Type = OutgoingCallback.Modal,
                Data = new CallbackData
                {
                    CustomId = id,
                    Title = Short(form.Title, LongestLabel),
                    Components = [.. form.Fields.Take(5).Select(Field)],
                },
            },
            []
        );
    }

    /// <summary>The call with every field as an option; empty fields are left out.</summary>
    public static Call Filled(Call call, IReadOnlyList<Component> components)
    {
        foreach (var field in components.SelectMany(Inputs))
        {
            if (field.Type == ComponentType.FileUpload)
                continue;
            var value = field.Value ?? (field.Values is [var first, ..] ? first : null);
            if (field.CustomId is { } name && !string.IsNullOrEmpty(value))
                call = call.With(name, value);
        }
        return call;
    }

    /// <summary>The files that came with the form, by field; what Discord does not say the size of is left out.</summary>
    public static IReadOnlyDictionary<string, ReceivedFile> Files(InteractionData data, RestClient rest)
    {
        var files = new Dictionary<string, ReceivedFile>();
        foreach (var field in (data.Components ?? []).SelectMany(Inputs))
        {
            if (
                field is { Type: ComponentType.FileUpload, CustomId: { } name, Values: [var id, ..] }
                && data.Resolved?.Attachments?.GetValueOrDefault(id) is { Size: { } size, Url: { } url } file
            )
                files[name] = new ReceivedFile(
                    file.Filename ?? "file",
                    size,
                    cancellationToken => rest.FetchFileAsync(url, cancellationToken)
                );
        }
        return files;
    }

    private static Component Field(FormField field) =>
        new()
        {
            Type = ComponentType.Label,
            Label = Short(field.Label, LongestLabel),
            Labelled =
                field.IsFile ? Upload(field)
                : IsSelect(field) ? Select(field)
                : Input(field),
        };

    private static Component Upload(FormField field) =>
        new()
        {
            Type = ComponentType.FileUpload,
            CustomId = field.Name,
            Required = field.IsRequired,
        };

    private static bool IsSelect(FormField field) =>
        field.Choices.Count is > 0 and <= MostChoices
        && field.Choices.All(choice => choice.Length is > 0 and <= LongestChoice);

    private static Component Select(FormField field) =>
        new()
        {
            Type = ComponentType.StringSelect,
            CustomId = field.Name,
            Required = field.IsRequired,
            Options =
            [
                .. field
                    .Choices.Distinct()
                    .Select(choice => new SelectOption
                    {
                        Label = choice,
                        Value = choice,
                        Default = choice == field.Value ? true : null,
                    }),
            ],
        };

    private static Component Input(FormField field)
    {
        var longest = Math.Clamp(field.Longest, 1, LongestValue);
        return new Component
        {
            Type = ComponentType.TextInput,
            CustomId = field.Name,
            Style = field.IsLong ? Lines : OneLine,
            MaxLength = longest,
            Required = field.IsRequired,
            Value = field.Value.Length == 0 ? null : Cut(field.Value, longest),
        };
    }

    private static IEnumerable<Component> Inputs(Component component) =>
        component.Labelled is { } labelled ? [labelled]
        : component.Components is { } row ? row
        : [];

    private static string Short(string text, int longest) =>
        text.Length <= longest ? text : $"{Cut(text, longest - 1)}…";

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];
}
