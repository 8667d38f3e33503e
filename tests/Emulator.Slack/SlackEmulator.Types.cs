using System.Text.Json;
using Emulator.Slack.WebApi;

namespace Emulator.Slack;

/// <content>Payloads held to the types of Slack's own packages.</content>
public sealed partial class SlackEmulator
{
    private const string Types = "Slack's types";

    /// <summary>Named otherwise in the types than by the method, which takes both.</summary>
    private static readonly string[] Tolerated = ["alt_txt"];

    private void CheckTypes(ApiCall call) => CheckTypes(call.Method, call.Arguments, call.IsForm);

    private void CheckTypes(string payload, JsonObject arguments, bool isForm)
    {
        if (IsForeignClient || !_types.Knows(payload))
            return;
        var checkedly = arguments.DeepClone().AsObject();
        foreach (var name in Tolerated)
            checkedly.Remove(name);
        if (isForm)
            foreach (var (name, value) in arguments.Where(one => !Tolerated.Contains(one.Key)))
                checkedly[name] = Typed(name, value);
        var json = JsonSerializer.SerializeToElement(checkedly);
        Hold(payload, _types.Fault(payload, json));
        if (checkedly["blocks"] is JsonArray blocks)
            CheckBlocks(payload, blocks);
        if (checkedly["view"] is JsonObject view)
        {
            var type = view["type"]?.ToString() == "home" ? "home" : "modal";
            Hold($"{payload} view", _types.Fault(type, JsonSerializer.SerializeToElement(view)));
            CheckBlocks(payload, view["blocks"] as JsonArray ?? []);
        }
    }

    private void CheckBlocks(string payload, JsonArray blocks)
    {
        foreach (var (index, block) in blocks.Index())
            Hold($"{payload} block", _types.BlockFault(JsonSerializer.SerializeToElement(block), $"blocks[{index}]"));
    }

    private void Hold(string payload, string? fault)
    {
        _ledger.Count(Types);
        if (fault is not null)
            Break(Types, $"{payload}: {fault}");
    }

    /// <summary>A form says everything in text; what is no text comes back to what it was.</summary>
    private static JsonNode? Typed(string name, JsonNode? value)
    {
        if (value is not JsonValue one || !one.TryGetValue<string>(out var text))
            return value?.DeepClone();
        return text switch
        {
            "true" => true,
            "false" => false,
            _ when name is "limit" or "length" && int.TryParse(text, out var number) => number,
            _ => text,
        };
    }
}
