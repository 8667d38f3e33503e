using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Local.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Testing.Platforms;

namespace Bot.Local.Tests.Web;

/// <summary>The study room for the contract: each actor sits at a browser of their own and sees what the page draws.</summary>
internal sealed class StudyRoomHarness : IPlatformHarness
{
    private readonly FakeTimeProvider _time;
    private readonly Dictionary<Actor, BrowserSeat> _seats = [];
    private readonly OpenRoom _room;
    private Task _late = Task.CompletedTask;

    /// <summary>For a room that is open already.</summary>
    public StudyRoomHarness(OpenRoom room, FakeTimeProvider time) => (_room, _time) = (room, time);

    public IChatPlatform Platform => _room.Services.GetRequiredService<IChatPlatform>();

    public RoomId Room => StudyRoom.Room;

    public bool HasThreads => false;

    public static async Task<StudyRoomHarness> StartAsync(ContractCommands commands)
    {
        var time = Some.Clock();
        var harness = new StudyRoomHarness(OpenRoom.With(commands.All, time), time);
        await harness._room.OpenAsync();
        return harness;
    }

    public async Task<SeenForm?> SendAsync(Actor who, string line, bool inThread = false)
    {
        var (_, answer) = await (await SeatAsync(who)).WriteAsync("say", new { line });
        return FormOf(answer);
    }

    public async Task SendLateAsync(Actor who, string line)
    {
        var seat = await SeatAsync(who);
        _late = seat.WriteAsync("say", new { line });
        while ((await SeesAsync(who)).Count == 0)
            _time.Advance(TimeSpan.FromSeconds(1));
    }

    public Task ArriveAsync() => _late;

    public async Task<SeenForm?> AskOnMessageAsync(Actor who, Actor author, string words, string label)
    {
        await (await SeatAsync(author)).WriteAsync("say", new { line = words });
        var seat = await SeatAsync(who);
        var page = await seat.OpenAsync();
        var message = long.Parse(page.QuerySelectorAll("#messages > .spoken")[^1].Id![1..]);
        var menu = page.QuerySelector<IHtmlTemplateElement>("#on-message")!.Content;
        var command = menu.QuerySelectorAll("button")
            .First(one => one.TextContent == label)
            .GetAttribute("data-command");
        var (_, answer) = await seat.WriteAsync("on-message", new { message, command });
        return FormOf(answer);
    }

    public Task PressAsync(Actor who, Seen message, string label) => PressForFormAsync(who, message, label);

    /// <summary>Presses, and gives the form that opened, if one did.</summary>
    public async Task<SeenForm?> PressForFormAsync(Actor who, Seen message, string label)
    {
        var seat = await SeatAsync(who);
        var page = await seat.OpenAsync();
        var button = page.QuerySelectorAll($"#{message.Id} [data-state]").First(one => one.TextContent == label);
        var number = long.Parse(message.Id[1..]);
        var (_, answer) = await seat.WriteAsync(
            "press",
            new { message = number, state = button.GetAttribute("data-state") }
        );
        return FormOf(answer);
    }

    public async Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields) =>
        await (await SeatAsync(who)).WriteAsync("submit", new { state = form.Id, fields });

    public async Task<IReadOnlyList<Seen>> SeesAsync(Actor who)
    {
        var seat = await SeatAsync(who);
        var page = await seat.OpenAsync();
        var seen = new List<Seen>();
        foreach (var message in page.QuerySelectorAll("#messages > article"))
            seen.Add(await SeenAsync(seat, message));
        return seen;
    }

    public async Task<MemberId> IdOfAsync(Actor who) => new(StudyRoom.Platform, (await SeatAsync(who)).MemberId);

    /// <summary>The page as it is now, and every answer this member's browser got.</summary>
    public async Task<IReadOnlyList<string>> GetsAsync(Actor who)
    {
        var seat = await SeatAsync(who);
        return [.. seat.Answers, (await seat.OpenAsync()).ToHtml()];
    }

    public async Task<string> MetricsAsync()
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"{_room.Address}/metrics"), TestContext.Current.CancellationToken);
    }

    public async Task RestartAsync()
    {
        await _room.CloseAsync();
        await _room.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seat in _seats.Values)
            seat.Dispose();
        await _room.DisposeAsync();
    }

    private async Task<BrowserSeat> SeatAsync(Actor who)
    {
        if (_seats.TryGetValue(who, out var known))
            return known;
        var seat = _seats[who] = new BrowserSeat(_room.Address);
        if (who.IsModerator)
            await seat.OpenAsync(new Uri(_room.ModeratorLink).PathAndQuery);
        await seat.OpenAsync();
        await seat.WriteAsync("name", new { name = who.Name });
        return seat;
    }

    private static async Task<Seen> SeenAsync(BrowserSeat seat, IElement message)
    {
        var files = new List<ReplyFile>();
        var pictures = message.QuerySelectorAll("img").ToList();
        foreach (var picture in pictures)
            files.Add(await FetchAsync(seat, picture.GetAttribute("src")!));
        foreach (var link in message.QuerySelectorAll("a[download]"))
            files.Add(await FetchAsync(seat, link.GetAttribute("href")!));
        var words = (IElement)message.Clone();
        foreach (var aside in words.QuerySelectorAll("header, .buttons, .files"))
            aside.Remove();
        return new Seen(
            message.Id!,
            string.Join('\n', words.Children.Select(part => part.TextContent)).Trim(),
            message.ClassList.Contains("private"),
            [.. message.QuerySelectorAll("[data-state]").Select(button => button.TextContent)],
            files,
            [.. pictures.Select(picture => picture.GetAttribute("alt") ?? "")]
        );
    }

    private static async Task<ReplyFile> FetchAsync(BrowserSeat seat, string address)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var response = await seat.Client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        response.EnsureSuccessStatusCode();
        ContentDispositionHeaderValue? disposition = response.Content.Headers.ContentDisposition;
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new ReplyFile(
            disposition?.FileNameStar ?? disposition?.FileName ?? "",
            response.Content.Headers.ContentType!.ToString(),
            content
        );
    }

    private static SeenForm? FormOf(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("form", out var html))
            return null;
        var form = new HtmlParser().ParseDocument(html.GetString()!).QuerySelector("form")!;
        return new SeenForm(
            form.GetAttribute("data-state")!,
            form.QuerySelector("h2")!.TextContent,
            form.QuerySelectorAll("[name]")
                .ToDictionary(
                    field => field.GetAttribute("name")!,
                    field =>
                        field is IHtmlSelectElement select
                            ? select.Value ?? ""
                            : field.GetAttribute("value") ?? field.TextContent
                )
        );
    }
}
