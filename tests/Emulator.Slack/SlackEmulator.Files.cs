using Emulator.Slack.Checks;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Http;

namespace Emulator.Slack;

/// <content>The three steps of an upload, and files in blocks.</content>
public sealed partial class SlackEmulator
{
    private readonly List<EmulatedFile> _files = [];

    /// <summary>How long a completed file cannot be used in a block yet.</summary>
    public TimeSpan FileProcessing { get; set; } = TimeSpan.Zero;

    public IReadOnlyList<EmulatedFile> Files
    {
        get
        {
            lock (_state)
                return [.. _files];
        }
    }

    private JsonObject BeginUpload(ApiCall call, EmulatedWorkspace workspace)
    {
        var name = call.Text("filename") ?? throw new RefusedException("missing_argument");
        if (!int.TryParse(call.Text("length"), out var length) || length < 1)
            throw new RefusedException("missing_argument");
        if ((call.Text("alt_txt") ?? call.Text("alt_text")) is { Length: > 1000 })
            throw new RefusedException("alt_txt_too_large");
        var file = new EmulatedFile
        {
            Id = NewId('F'),
            Name = name,
            Length = length,
            Workspace = workspace,
            AltText = call.Text("alt_txt") ?? call.Text("alt_text"),
        };
        _files.Add(file);
        return new JsonObject { ["upload_url"] = $"{Root}/upload/{file.Id}/{file.Secret}", ["file_id"] = file.Id };
    }

    private async Task ReceiveUploadAsync(HttpContext context, string id, string secret)
    {
        var call = new ApiCall
        {
            Method = "upload",
            Arguments = new JsonObject { ["file"] = id },
            At = Clock.Elapsed,
        };
        Calls.Enqueue(call);
        if (TakeFault(call) is { } fault && await StrikeAsync(context, call, fault))
            return;
        var bytes = await ReadFileAsync(context);
        EmulatedFile? file;
        lock (_state)
            file = _files.Find(one => one.Id == id && one.Secret == secret);
        if (file is null || bytes.Length != file.Length)
        {
            if (file is not null)
                Break("upload", $"{bytes.Length} bytes came of {file.Length}");
            call.Status = context.Response.StatusCode = file is null ? 404 : 400;
            await context.Response.WriteAsync("no");
            return;
        }
        file.Bytes = bytes;
        call.Status = 200;
        call.WasExecuted = true;
        await context.Response.WriteAsync($"OK - {bytes.Length}");
    }

    private static async Task<byte[]> ReadFileAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            if (form.Files.Count > 0)
                await form.Files[0].CopyToAsync(bytes);
        }
        else
            await context.Request.Body.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private JsonObject CompleteUpload(ApiCall call, EmulatedWorkspace workspace)
    {
        var files = new List<EmulatedFile>();
        foreach (var one in call.Arguments["files"] as JsonArray ?? throw new RefusedException("invalid_arguments"))
        {
            var id = one?["id"]?.GetValue<string>();
            var file =
                _files.Find(known =>
                    known.Id == id && known.Workspace == workspace && known.Bytes is not null && !known.IsComplete
                ) ?? throw new RefusedException("file_not_found");
            file.Title = one!["title"]?.GetValue<string>() ?? file.Name;
            files.Add(file);
        }
        var ids = call.Text("channel_id") ?? call.Text("channels");
        if (ids?.Split(',').Length > 100)
            throw new RefusedException("channels_limit_exceeded");
        var channels = ids is null ? [] : ids.Split(',').Select(id => Into(id, workspace)).ToList();
        if (call.Arguments["blocks"] is JsonArray blocks)
        {
            if (blocks.Any(block => block?["type"]?.GetValue<string>() == "markdown"))
                throw new RefusedException("internal_error");
            Hold(BlockRules.OfMessage(blocks));
        }
        foreach (var file in files)
            (file.IsComplete, file.CompletedAt) = (true, Clock.Elapsed);
        foreach (var channel in channels)
            Share(call, channel, files);
        return new JsonObject
        {
            ["files"] = new JsonArray([.. files.Select(file => (JsonNode?)file.Json(isProcessed: false))]),
        };
    }

    private static EmulatedChannel Into(string id, EmulatedWorkspace workspace)
    {
        var channel =
            workspace.Rooms.Find(one => one.Id == id && (one.Kind == ChannelKind.Public || one.HasBot))
            ?? throw new RefusedException("channel_not_found");
        if (channel.IsArchived)
            throw new RefusedException("is_archived");
        return channel.HasBot ? channel : throw new RefusedException("not_in_channel");
    }

    private void Share(ApiCall call, EmulatedChannel channel, List<EmulatedFile> files)
    {
        var comment = call.Text("initial_comment");
        var message = new EmulatedMessage
        {
            Ts = NextTs(channel),
            Channel = channel,
            User = channel.Workspace.BotUserId,
            ThreadTs = ThreadOf(call, channel),
            Text = comment ?? "",
            Blocks = comment is null ? (call.Arguments["blocks"] as JsonArray)?.DeepClone().AsArray() : null,
            IsFromBot = true,
            Files = files,
            Posted = call.Arguments.DeepClone().AsObject(),
        };
        foreach (var file in files)
            file.Shares.Add((channel, message.Ts));
        Store(message);
    }

    private JsonObject FileInfo(ApiCall call, EmulatedWorkspace workspace)
    {
        var file = Known(call, workspace);
        return new JsonObject { ["file"] = file.Json(IsProcessed(file)) };
    }

    private JsonObject DeleteFile(ApiCall call, EmulatedWorkspace workspace)
    {
        var file = Known(call, workspace);
        _files.Remove(file);
        foreach (var (channel, ts) in file.Shares)
            channel.Messages.Find(message => message.Ts == ts)?.Files.Remove(file);
        return [];
    }

    private EmulatedFile Known(ApiCall call, EmulatedWorkspace workspace)
    {
        var id = call.Needed("file");
        return _files.Find(one => one.Id == id && one.Workspace == workspace && one.IsComplete)
            ?? throw new RefusedException("file_not_found");
    }

    private bool IsProcessed(EmulatedFile file) => Clock.Elapsed - file.CompletedAt >= FileProcessing;

    /// <summary>A picture in a block must be a file that is there, processed, and a picture.</summary>
    private void CheckFiles(JsonArray blocks)
    {
        foreach (var (index, block) in blocks.Index())
        {
            if (block?["slack_file"]?["id"] is not JsonValue id)
                continue;
            var file = _files.Find(one => one.Id == id.GetValue<string>());
            if (file is not { IsComplete: true } || !IsProcessed(file) || !IsPicture(file.Name))
                throw new RefusedException(
                    "invalid_blocks",
                    $"invalid slack file [json-pointer:/blocks/{index}/slack_file/id]"
                );
        }
    }

    private static bool IsPicture(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif";
}
