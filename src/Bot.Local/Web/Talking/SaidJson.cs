using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Local.Web.Talking;

/// <summary>Writes messages for the store and reads them back the same.</summary>
internal static class SaidJson
{
    public static string Write(Said said) =>
        JsonSerializer.Serialize(
            new SavedMessage(NameOf(said.Kind), said.By, said.Name)
            {
                Asked = said.Asked.Length > 0 ? said.Asked : null,
                Words = said.Words.Length > 0 ? said.Words : null,
                Blocks = said.Blocks.Count > 0 ? [.. said.Blocks.Select(SavedBlock.Of)] : null,
                Buttons = said.Buttons.Count > 0 ? [.. said.Buttons] : null,
                Files = said.Files.Count > 0 ? [.. said.Files.Select(SavedFile.Of)] : null,
            },
            SavedJson.Default.SavedMessage
        );

    public static Said Read(string json)
    {
        var saved = JsonSerializer.Deserialize(json, SavedJson.Default.SavedMessage)!;
        return new Said(KindOf(saved.Kind), saved.By, saved.Name)
        {
            Asked = saved.Asked ?? "",
            Words = saved.Words ?? "",
            Blocks = saved.Blocks?.ConvertAll(block => block.ToBlock()) ?? [],
            Buttons = saved.Buttons ?? [],
            Files = saved.Files?.ConvertAll(file => file.ToFile()) ?? [],
        };
    }

    private static string NameOf(SaidKind kind) =>
        kind switch
        {
            SaidKind.Words => "words",
            SaidKind.Working => "working",
            _ => "reply",
        };

    private static SaidKind KindOf(string name) =>
        name switch
        {
            "words" => SaidKind.Words,
            "working" => SaidKind.Working,
            _ => SaidKind.Reply,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SavedMessage))]
internal sealed partial class SavedJson : JsonSerializerContext;
