using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Local.Tests.Web;

public sealed class FileTests
{
    [Fact]
    public async Task A_file_of_a_form_reaches_the_command_however_long_and_a_forged_form_brings_none()
    {
        await using var room = OpenRoom.With([new BringCommand(), new ReadCommand()], TimeProvider.System);
        await room.OpenAsync();
        using var seat = new BrowserSeat(room.Address);
        await seat.OpenAsync();
        var (_, opened) = await seat.WriteAsync("say", new { line = "/bring" });
        using var form = await new HtmlParser().ParseDocumentAsync(
            opened.GetProperty("form").GetString()!,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("file", form.QuerySelector("input[name=file]")!.GetAttribute("type"));
        var state = form.QuerySelector("form")!.GetAttribute("data-state")!;

        var (sent, _) = await SendAsync(seat, state, new byte[300_000]);
        Assert.Equal(HttpStatusCode.OK, sent);
        Assert.Contains(
            "letters.txt, 300000 bytes",
            (await seat.OpenAsync()).Body!.TextContent,
            StringComparison.Ordinal
        );

        var (forged, _) = await SendAsync(seat, state + "x", new byte[10]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged);
    }

    private static Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(
        BrowserSeat seat,
        string state,
        byte[] file
    ) =>
        seat.WriteAsync(
            "submit-file",
            new ByteArrayContent(file),
            request =>
                request.Headers.Add(
                    "X-Study-Form",
                    Uri.EscapeDataString(
                        JsonSerializer.Serialize(
                            new
                            {
                                state,
                                fields = new { },
                                fileField = "file",
                                fileName = "../../letters.txt",
                            }
                        )
                    )
                )
        );

    private sealed class BringCommand : ICommand
    {
        public CommandDefinition Definition { get; } =
            new("bring", "Bring a file.", "For tests.", AnswerKind.Form, [], []);

        public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
            Task.FromResult<Answer>(
                new Form("Bring", "Read it", Call.To("read"), [FormField.ForFile("file", "The file", true, [".txt"])])
            );
    }

    private sealed class ReadCommand : ICommand
    {
        public CommandDefinition Definition { get; } =
            new("read", "Read a file.", "For tests.", AnswerKind.Private, [], []);

        public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            var file = invocation.Files["file"];
            await using var content = await file.OpenAsync(cancellationToken);
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole, cancellationToken);
            return Reply.Privately($"{file.Name}, {whole.Length} bytes");
        }
    }
}
