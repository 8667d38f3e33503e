using System.Globalization;
using Bot.Chat.Languages;
using Bot.Chat.Replies;

namespace Bot.Local.Web.Drawing;

/// <summary>Draws a form for the page's dialog. Sending it brings the state back that belongs to it.</summary>
internal static class FormHtml
{
    private static readonly Phrase Cancel = "Cancel";
    private static readonly Phrase Required = " (required)";

    public static string Of(Form form, string state)
    {
        var html = new HtmlWriter();
        html.Open("form", ("method", "dialog"), ("data-state", state));
        html.Element("h2", MemberWords.Of(form.Title), ("id", "form-title"));
        foreach (var field in form.Fields)
            Field(html, field, form.Language);
        html.Open("div", ("class", "buttons"))
            .Element("button", MemberWords.Of(form.SubmitLabel), ("type", "submit"), ("class", "main"))
            .Element("button", Cancel.In(form.Language), ("type", "button"), ("class", "quiet"), ("data-cancel", ""))
            .Close("div");
        return html.Close("form").ToString();
    }

    private static void Field(HtmlWriter html, FormField field, Catalogue? language)
    {
        var id = $"field-{field.Name}";
        var longest = field.Longest.ToString(CultureInfo.InvariantCulture);
        var required = field.IsRequired ? "" : null;
        var label = MemberWords.Of(field.Label) + (field.IsRequired ? Required.In(language) : "");
        html.Open("div", ("class", "field")).Element("label", label, ("for", id));
        if (field.IsFile)
        {
            html.Open(
                "input",
                ("id", id),
                ("name", field.Name),
                ("type", "file"),
                ("accept", field.Endings.Count > 0 ? string.Join(',', field.Endings) : null),
                ("required", required)
            );
        }
        else if (field.Choices.Count > 0)
        {
            html.Open("select", ("id", id), ("name", field.Name), ("required", required));
            foreach (var choice in field.Choices)
                html.Element(
                    "option",
                    MemberWords.Of(choice),
                    ("value", choice),
                    ("selected", choice == field.Value ? "" : null)
                );
            html.Close("select");
        }
        else if (field.IsLong)
        {
            html.Element(
                "textarea",
                field.Value,
                ("id", id),
                ("name", field.Name),
                ("maxlength", longest),
                ("rows", "4"),
                ("required", required)
            );
        }
        else
        {
            html.Open(
                "input",
                ("id", id),
                ("name", field.Name),
                ("type", "text"),
                ("maxlength", longest),
                ("value", field.Value),
                ("autocomplete", "off"),
                ("required", required)
            );
        }
        html.Close("div");
    }
}
