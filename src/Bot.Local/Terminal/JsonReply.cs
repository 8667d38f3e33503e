using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Chat.Replies;

namespace Bot.Local.Terminal;

/// <summary>
/// A reply as one JSON object for scripts: <c>text</c>, <c>visibility</c>, <c>quotations</c>, <c>buttons</c>,
/// <c>files</c>. Its shape is a promise.
/// </summary>
public static class JsonReply
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
    };

    public static void Write(Reply reply, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("text", PlainText.Of(reply));
            json.WriteString("visibility", reply.Visibility == Visibility.Room ? "room" : "private");
            json.WriteStartArray("quotations");
            foreach (var quotation in reply.Quotations)
                Write(quotation, json);
            json.WriteEndArray();
            json.WriteStartArray("buttons");
            foreach (var button in reply.Buttons)
            {
                json.WriteStartObject();
                json.WriteString("label", button.Label);
                json.WriteString("state", button.Call.Encode());
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in reply.AllFiles)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("contentType", file.ContentType);
                json.WriteBase64String("base64", file.Content.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Quotation quotation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("paper", quotation.Paper);
        json.WriteString("passage", quotation.Passage);
        if (quotation.Paragraph is { } paragraph)
            json.WriteNumber("paragraph", paragraph);
        else
            json.WriteNull("paragraph");
        json.WriteNumber("start", quotation.Start);
        json.WriteNumber("length", quotation.Length);
        json.WriteString("text", quotation.Text);
        json.WriteEndObject();
    }
}
