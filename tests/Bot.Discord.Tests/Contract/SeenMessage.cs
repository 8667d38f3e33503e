using System.Text.Json;
using Bot.Chat.Replies;
using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Platforms;

namespace Bot.Discord.Tests.Contract;

/// <summary>What a client shows of a message or a form.</summary>
internal static class SeenMessage
{
    private const int MediaGallery = 12;

    public static Seen Of(EmulatedMessage message, bool isPrivate) =>
        new(
            message.Id,
            MarkdownView.Of(message.Markup).Text.Trim(),
            isPrivate,
            message.Buttons,
            [.. message.Files.Select(file => new ReplyFile(file.Key, "application/octet-stream", file.Value))],
            AltTexts(message)
        );

    public static SeenForm Form(EmulatedInteraction asked)
    {
        var modal = JsonSerializer.SerializeToElement(asked.Modal);
        var inputs = modal
            .GetProperty("components")
            .EnumerateArray()
            .Where(part => part.TryGetProperty("component", out _))
            .Select(part => part.GetProperty("component"));
        return new SeenForm(
            asked.Id,
            modal.GetProperty("title").GetString()!,
            inputs.ToDictionary(input => input.GetProperty("custom_id").GetString()!, Value)
        );
    }

    private static string Value(JsonElement input) =>
        input.TryGetProperty("options", out var options)
            ? options
                .EnumerateArray()
                .Where(option => option.TryGetProperty("default", out var chosen) && chosen.GetBoolean())
                .Select(option => option.GetProperty("value").GetString()!)
                .FirstOrDefault("")
        : input.TryGetProperty("value", out var value) ? value.GetString()!
        : "";

    private static IReadOnlyList<string> AltTexts(EmulatedMessage message)
    {
        var described = message.IsMadeOfComponents
            ? message
                .Components.Where(one => one.GetProperty("type").GetInt32() == MediaGallery)
                .SelectMany(gallery => gallery.GetProperty("items").EnumerateArray())
            : JsonSerializer.SerializeToElement(message.Json["attachments"]).EnumerateArray();
        return
        [
            .. described
                .Where(one =>
                    one.TryGetProperty("description", out var words) && words.ValueKind == JsonValueKind.String
                )
                .Select(one => one.GetProperty("description").GetString()!),
        ];
    }
}
