using System.Collections.Concurrent;
using Emulator.Slack.Reading;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Http;

namespace Emulator.Slack;

/// <content>Files that people put into forms, and how the app reads them: with its token, or not at all.</content>
public sealed partial class SlackEmulator
{
    private const string ReadScope = "files:read";

    private readonly ConcurrentDictionary<string, (SentFile File, EmulatedWorkspace Workspace)> _sent = new();

    /// <summary>Somebody puts a file into the modal in front of them and sends it.</summary>
    public Task<Gesture> SubmitAsync(
        EmulatedUser who,
        SeenView form,
        SentFile file,
        params (string Field, string Value)[] values
    )
    {
        var state = Filled(form.View, values);
        var (block, element) = Elements.All(form.View.Blocks).First(one => Elements.Name(one.Element) == "file_input");
        state[block["block_id"]!.GetValue<string>()]![element["action_id"]!.GetValue<string>()]!["files"] =
            new JsonArray(Sent(who, file));
        return SubmitAsync(who, form, state);
    }

    private JsonObject Sent(EmulatedUser who, SentFile file)
    {
        var path = $"/files-pri/{who.Workspace.Id}-{NewId('F')}/download/{Uri.EscapeDataString(file.Name)}";
        _sent[path] = (file, who.Workspace);
        return new JsonObject
        {
            ["id"] = NewId('F'),
            ["name"] = file.Name,
            ["title"] = file.Name,
            ["size"] = file.DeclaredSize ?? file.Content.Length,
            ["user"] = who.Id,
            ["mode"] = "hosted",
            ["url_private"] = file.Url ?? Root + path,
            ["url_private_download"] = file.Url ?? Root + path,
        };
    }

    private async Task GiveFileAsync(HttpContext context)
    {
        if (!_sent.TryGetValue(context.Request.Path.ToUriComponent(), out var sent))
        {
            await NotFoundAsync(context);
            return;
        }
        // Whoever may not read it is led to the page where people sign in, and told nothing.
        if (
            context.Request.Headers.Authorization != $"Bearer {sent.Workspace.BotToken}"
            || sent.Workspace.BotTokenEnds <= Clock.Elapsed
            || !sent.Workspace.Scopes.Contains(ReadScope)
        )
        {
            context.Response.Redirect($"{Root}/?redir={Uri.EscapeDataString(context.Request.Path)}");
            return;
        }
        await context.Response.Body.WriteAsync(sent.File.Content, context.RequestAborted);
    }

    /// <summary>A form asks for files in modals alone, and of an app that may read them.</summary>
    private static void HoldFiles(JsonObject view, EmulatedWorkspace workspace)
    {
        var asks = Elements.All(view["blocks"] as JsonArray).Any(one => Elements.Name(one.Element) == "file_input");
        if (asks && view["type"]?.GetValue<string>() != "modal")
            throw new RefusedException("invalid_arguments", "file_input stands in modals alone");
        if (asks && !workspace.Scopes.Contains(ReadScope))
            throw new RefusedException("invalid_arguments", $"file_input needs the scope {ReadScope}");
    }
}
