using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Testing.Emulators;

/// <summary>
/// Checks JSON against the part of JSON Schema that the platforms' own descriptions use. Where it is strict, a field the schema
/// does not name is an error: that is how typing mistakes are found.
/// </summary>
/// <param name="isDisputed">Values, by their place, that the schema is known to be wrong about.</param>
public sealed class JsonSchema(JsonElement root, bool isStrict, Func<string, JsonElement, bool>? isDisputed = null)
{
    private readonly ConcurrentDictionary<string, JsonElement> _followed = new();

    /// <summary>The first fault, with its place; <see langword="null"/> where there is none.</summary>
    public string? Fault(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.ValueKind != JsonValueKind.Object || isDisputed?.Invoke(place, value) == true)
            return null;
        if (schema.TryGetProperty("$ref", out var reference))
            return Fault(value, Follow(reference.GetString()!), place);
        return OfType(value, schema, place)
            ?? Combined(value, schema, place)
            ?? Constant(value, schema, place)
            ?? value.ValueKind switch
            {
                JsonValueKind.Object => OfObject(value, schema, place),
                JsonValueKind.Array => OfArray(value, schema, place),
                JsonValueKind.String => OfString(value.GetString()!, schema, place),
                JsonValueKind.Number => OfNumber(value.GetDouble(), schema, place),
                _ => null,
            };
    }

    private JsonElement Follow(string reference) =>
        _followed.GetOrAdd(
            reference,
            _ =>
                reference[2..]
                    .Split('/')
                    .Select(name => Uri.UnescapeDataString(name.Replace("~1", "/", StringComparison.Ordinal)))
                    .Aggregate(root, (at, name) => at.GetProperty(name))
        );

    private static string? OfType(JsonElement value, JsonElement schema, string place)
    {
        if (!schema.TryGetProperty("type", out var type))
            return null;
        var isOne =
            type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Any(one => Is(value, one.GetString()!))
                : Is(value, type.GetString()!);
        return isOne ? null : $"{place} is {value.ValueKind}, not {type.GetRawText()}";
    }

    private static bool Is(JsonElement value, string type) =>
        type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
            "number" => value.ValueKind == JsonValueKind.Number,
            "string" => value.ValueKind == JsonValueKind.String,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => false,
        };

    private string? Combined(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var one in all.EnumerateArray())
                if (Fault(value, one, place) is { } fault)
                    return fault;
        }
        if (schema.TryGetProperty("not", out var never) && Fault(value, never, place) is null)
            return $"{place} must not be so";
        foreach (var word in (string[])["oneOf", "anyOf"])
        {
            if (!schema.TryGetProperty(word, out var choices))
                continue;
            var faults = new List<string>();
            foreach (var choice in choices.EnumerateArray())
            {
                if (Fault(value, choice, place) is not { } fault)
                {
                    faults.Clear();
                    break;
                }
                faults.Add(fault);
            }
            if (faults.Count > 0)
                return faults.OrderByDescending(fault => fault.IndexOf(' ', StringComparison.Ordinal)).First();
        }
        return null;
    }

    private static string? Constant(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
            return $"{place} is not {constant.GetRawText()}";
        if (
            schema.TryGetProperty("enum", out var choices)
            && !choices.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))
        )
            return $"{place} is none of the values there are";
        return null;
    }

    private string? OfObject(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _))
                    return $"{place} lacks {name.GetString()}";
        }
        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasMore = schema.TryGetProperty("additionalProperties", out var more);
        if (schema.TryGetProperty("maxProperties", out var most) && value.EnumerateObject().Count() > most.GetInt32())
            return $"{place} has too many fields";
        foreach (var field in value.EnumerateObject())
        {
            var inside = $"{place}.{field.Name}";
            if (hasProperties && properties.TryGetProperty(field.Name, out var known))
            {
                if (Fault(field.Value, known, inside) is { } fault)
                    return fault;
            }
            else if (hasMore && more.ValueKind == JsonValueKind.Object)
            {
                if (Fault(field.Value, more, inside) is { } fault)
                    return fault;
            }
            else if (hasMore && more.ValueKind == JsonValueKind.False || isStrict && hasProperties && !hasMore)
                return $"{inside} is not known";
        }
        return null;
    }

    private string? OfArray(JsonElement value, JsonElement schema, string place)
    {
        var count = value.GetArrayLength();
        if (schema.TryGetProperty("minItems", out var least) && count < least.GetInt32())
            return $"{place} has {count} items, less than {least}";
        if (schema.TryGetProperty("maxItems", out var most) && count > most.GetInt32())
            return $"{place} has {count} items, more than {most}";
        if (
            schema.TryGetProperty("uniqueItems", out var unique)
            && unique.ValueKind == JsonValueKind.True
            && value.EnumerateArray().Select(one => one.GetRawText()).Distinct().Count() != count
        )
            return $"{place} holds an item twice";
        if (!schema.TryGetProperty("items", out var items))
            return null;
        foreach (var (index, one) in value.EnumerateArray().Index())
            if (Fault(one, items, $"{place}[{index}]") is { } fault)
                return fault;
        return null;
    }

    private static string? OfString(string value, JsonElement schema, string place)
    {
        var length = value.EnumerateRunes().Count();
        if (schema.TryGetProperty("minLength", out var least) && length < least.GetInt32())
            return $"{place} has {length} characters, less than {least}";
        if (schema.TryGetProperty("maxLength", out var most) && length > most.GetInt32())
            return $"{place} has {length} characters, more than {most}";
        if (
            schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(value, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
        )
            return $"{place} does not look as it should";
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        return format switch
        {
            "snowflake" when !ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                $"{place} is no snowflake",
            "date-time" when !DateTimeOffset.TryParse(value, out _) => $"{place} is no time",
            "nonce" when length > 25 => $"{place} is too long for a nonce",
            _ => null,
        };
    }

    private static string? OfNumber(double value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("minimum", out var least) && value < least.GetDouble())
            return $"{place} is less than {least}";
        return schema.TryGetProperty("maximum", out var most) && value > most.GetDouble()
            ? $"{place} is more than {most}"
            : null;
    }
}
