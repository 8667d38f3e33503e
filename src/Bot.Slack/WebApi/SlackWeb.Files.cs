using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Wire;

namespace Bot.Slack.WebApi;

/// <content>Files: bytes first, then what becomes of them (§3.1).</content>
internal sealed partial class SlackWeb
{
    private const int LongestAltText = 1000;

    /// <summary>Brings the bytes to Slack and gives the file's id; nobody sees it before it is completed.</summary>
    public async Task<string> UploadAsync(
        Workspace workspace,
        ReplyFile file,
        string? altText,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var place = await CallAsync(
                ApiCall.Of(
                    workspace,
                    ApiMethod.StartUpload,
                    ("filename", file.Name),
                    ("length", file.Content.Length.ToString(CultureInfo.InvariantCulture)),
                    ("alt_txt", altText is { Length: > LongestAltText } ? altText[..LongestAltText] : altText)
                ),
                SlackJson.Default.UploadAnswer,
                cancellationToken
            );
            if (await SendBytesAsync(place, file, cancellationToken))
                return place.FileId ?? "";
            // Half an upload leaves nothing behind that anybody sees.
            if (attempt == MostTries)
                throw new SlackException(PlatformFault.Unavailable, "", "Slack does not take files at the moment.");
        }
    }

    /// <summary>Makes an uploaded file one that messages can show.</summary>
    public Task CompleteAsync(Workspace workspace, string file, string title, CancellationToken cancellationToken) =>
        CompleteAsync(workspace, [new CompletedFile(file, title)], null, null, cancellationToken);

    /// <summary>
    /// Shows files in a channel or thread. Where the outcome is open the files are looked for before they are shown again.
    /// </summary>
    public async Task ShareAsync(
        Workspace workspace,
        IReadOnlyList<CompletedFile> files,
        string channel,
        string? thread,
        CancellationToken cancellationToken
    )
    {
        var since = time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CompleteAsync(workspace, files, channel, thread, cancellationToken);
                return;
            }
            catch (SlackException error) when (error.Fault == PlatformFault.OutcomeUnknown && attempt < MostTries)
            {
                Log.LookingFor(log, error.Message);
                await Task.Delay(times.LookAgain, time, cancellationToken);
                if (await FindAsync(workspace, channel, thread, Shows, since, cancellationToken) is not null)
                    return;
            }
        }

        bool Shows(SeenMessage message) => message.Files?.Any(file => file.Id == files[0].Id) ?? false;
    }

    /// <summary>Deletes a file wherever it is shown; one that is gone already is no error.</summary>
    public async Task DeleteFileAsync(Workspace workspace, string file, CancellationToken cancellationToken)
    {
        try
        {
            await CallAsync(
                ApiCall.Of(workspace, ApiMethod.DeleteFile, ("file", file)),
                SlackJson.Default.Answer,
                cancellationToken
            );
        }
        catch (SlackException error) when (error.Code is "file_not_found" or "file_deleted") { }
    }

    private Task CompleteAsync(
        Workspace workspace,
        IReadOnlyList<CompletedFile> files,
        string? channel,
        string? thread,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            ApiCall.Of(
                workspace,
                ApiMethod.CompleteUpload,
                ("files", JsonSerializer.Serialize(files, SlackJson.Default.IReadOnlyListCompletedFile)),
                ("channel_id", channel),
                ("thread_ts", thread)
            ),
            SlackJson.Default.Answer,
            cancellationToken
        );

    private async Task<bool> SendBytesAsync(UploadAnswer place, ReplyFile file, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(times.UploadFor, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, place.UploadUrl);
            message.Content = new ReadOnlyMemoryContent(file.Content);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var response = await _http.SendAsync(message, both.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            return false;
        }
    }
}
