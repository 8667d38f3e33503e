using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Chat.Replies;

namespace Testing.Platforms.Remote;

/// <summary>Requests and answers as lines; replies travel whole, with the kind of every block and inline.</summary>
public static class ProbeJson
{
    /// <summary>What a line with an answer begins with; other lines are the program's own.</summary>
    public const string Mark = "@probe ";

    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new CallAsLine() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellKinds } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string line) =>
        JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("A line of the probe is empty.");

    private static void TellKinds(JsonTypeInfo type)
    {
        // What is made on demand stays where it is made.
        foreach (var made in type.Properties.Where(one => one.PropertyType.IsSubclassOf(typeof(Delegate))).ToList())
            type.Properties.Remove(made);
        if (type.Type != typeof(ReplyBlock) && type.Type != typeof(Inline))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var kind in type.Type.GetNestedTypes().Where(kind => kind.IsSubclassOf(type.Type)))
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
    }
}
