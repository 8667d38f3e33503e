namespace Testing.Platforms.Discussions;

/// <summary>
/// Somebody who moderates another room, and not this one, tries everything that a moderator of this room can do, by every
/// route there is: the moderator's own buttons, changed ones, those of the other room, old ones, forms, commands, menus.
/// Each is refused to them alone, with the reason, and nothing in the room changes.
/// </summary>
public sealed class ForgedActs(IForgingStage stage)
{
    private const string NotYours = "moderators|leads the discussion";
    private const string Nowhere = "leads nowhere";

    private static readonly Actor Mona = new("Mona", IsModerator: true);
    private static readonly Actor Eve = new("Eve");
    private static readonly Actor Ann = new("Ann");
    private static readonly Actor Ben = new("Ben");

    private readonly IForgingStage _elsewhere = stage.Elsewhere(Eve);
    private string _before = "";

    /// <summary>How many things were tried.</summary>
    public int Tried { get; private set; }

    public async Task TryAllAsync()
    {
        await TalkAsync(stage, Mona);
        await TalkAsync(_elsewhere, Eve);
        var pages = await PagesAsync(stage, Mona);
        var others = await PagesAsync(_elsewhere, Eve);
        var forms = await FormsAsync();
        await stage.TypeAsync(Mona, "/discuss cohost Ann");
        var cohosts = await PagesAsync(stage, Ann);
        await stage.TypeAsync(Mona, "/discuss cohost Ann end:true");
        await SettleAsync(stage);
        _before = (await BoardAsync(stage, Ben)).Text;

        foreach (var (message, states) in pages)
        foreach (var state in states.Values)
        {
            await ForgeAsync(Eve, await BoardAsync(stage, Eve), state, NotYours);
            await ForgeAsync(Eve, message, state, NotYours);
            await ForgeAsync(Eve, message, Changed(state), Nowhere);
        }
        foreach (var state in others.SelectMany(page => page.States.Values))
            await ForgeAsync(Eve, await BoardAsync(stage, Eve), state, Nowhere);
        // A page that is pressed by its owner turns into the refusal, so each is good for one press.
        foreach (var (message, states) in cohosts)
            await ForgeAsync(Ann, message, states.Values.First(), NotYours);
        foreach (var form in forms)
            await TryAsync(Eve, NotYours, () => stage.SubmitAsync(Eve, form, Filled(form)));
        foreach (
            var line in (string[])["open", "next", "back", "pause", "resume", "close", "board fresh:true", "cohost Eve"]
        )
            await TryAsync(Eve, NotYours, () => stage.TypeAsync(Eve, $"/discuss {line}"));
        await TryAsync(Eve, NotYours, () => stage.OnMessageAsync(Eve, "So it was said.", "Add to minutes"));
    }

    /// <summary>What was a moderator's is no member's either once the discussion is over and another one has begun.</summary>
    public async Task TryOldAsync()
    {
        await TalkAsync(stage, Mona);
        var old = await BoardAsync(stage, Eve);
        var pages = await PagesAsync(stage, Mona);
        await stage.TypeAsync(Mona, "/discuss close");
        await SettleAsync(stage);
        await TalkAsync(stage, Mona);
        _before = (await BoardAsync(stage, Ben)).Text;
        foreach (var state in pages.SelectMany(page => page.States.Values))
            await ForgeAsync(Eve, old, state, NotYours);
    }

    private static async Task TalkAsync(IForgingStage room, Actor moderator)
    {
        await room.TypeAsync(moderator, "/discuss open passages:¶2-13 minutes:300");
        await SettleAsync(room);
        foreach (var member in (Actor[])[Ann, Ben])
        {
            await room.TypeAsync(member, "/hand");
            await room.TypeAsync(member, $"/ask What does {member.Name} ask?");
        }
        await room.TypeAsync(moderator, "/discuss next");
        await OpenPanelAsync(room, moderator);
        await room.PressAsync(moderator, await LastAsync(room, moderator), "Call Ann");
        await SettleAsync(room);
    }

    /// <summary>Every page of the panel, with what its buttons hold.</summary>
    private static async Task<IReadOnlyList<(Seen Message, IReadOnlyDictionary<string, string> States)>> PagesAsync(
        IForgingStage room,
        Actor moderator
    )
    {
        var pages = new List<(Seen, IReadOnlyDictionary<string, string>)>();
        foreach (var label in (string[])["", "Questions (", "Cohosts", "Close discussion"])
        {
            await OpenPanelAsync(room, moderator);
            var panel = await LastAsync(room, moderator);
            if (panel.Buttons.FirstOrDefault(one => one.StartsWith(label, StringComparison.Ordinal)) is not { } button)
                continue;
            if (label.Length > 0)
                await room.PressAsync(moderator, panel, button);
            var page = await LastAsync(room, moderator);
            pages.Add((page, room.StatesOf(page)));
        }
        return pages;
    }

    /// <summary>The forms that only moderators are given, as they stand open before one.</summary>
    private async Task<IReadOnlyList<SeenForm>> FormsAsync()
    {
        await OpenPanelAsync(stage, Mona);
        var panel = await LastAsync(stage, Mona);
        var forms = new List<SeenForm> { (await stage.PressAsync(Mona, panel, "Recap & decisions"))! };
        var questions = panel.Buttons.First(one => one.StartsWith("Questions (", StringComparison.Ordinal));
        await stage.PressAsync(Mona, panel, questions);
        var desk = await LastAsync(stage, Mona);
        foreach (var label in (string[])["Merge…", "Set aside…"])
            forms.Add((await stage.PressAsync(Mona, desk, label))!);
        return forms;
    }

    private static Dictionary<string, string> Filled(SeenForm form) =>
        form.Fields.ToDictionary(field => field.Key, field => field.Value.Length > 0 ? field.Value : "words");

    private static string Changed(string state) => state[..^1] + (state[^1] == 'A' ? 'B' : 'A');

    private Task ForgeAsync(Actor who, Seen message, string state, string reason) =>
        TryAsync(who, reason, () => stage.ForgeAsync(who, message, state));

    private async Task TryAsync(Actor who, string reason, Func<Task> act)
    {
        Tried++;
        var before = (await stage.SeesAsync(who)).Select(seen => (seen.Id, seen.Text)).ToHashSet();
        await act();
        await SettleAsync(stage);
        var answer = Assert.Single(await stage.SeesAsync(who), seen => !before.Contains((seen.Id, seen.Text)));
        Assert.True(answer.IsPrivate, answer.Text);
        Assert.Matches(reason, answer.Text);
        Assert.Equal(_before, (await BoardAsync(stage, Ben)).Text);
    }

    /// <summary>Long enough after the last time for boards to be edited again.</summary>
    private static async Task SettleAsync(IForgingStage room)
    {
        await room.PassAsync(TimeSpan.FromSeconds(3));
        await room.SettleAsync();
    }

    private static async Task OpenPanelAsync(IForgingStage room, Actor moderator) =>
        await room.PressAsync(moderator, await BoardAsync(room, moderator), "Moderate");

    private static async Task<Seen> LastAsync(IForgingStage room, Actor who) =>
        (await room.SeesAsync(who)).Last(seen => seen.IsPrivate);

    private static async Task<Seen> BoardAsync(IForgingStage room, Actor who) =>
        (await room.SeesAsync(who)).Last(seen => seen.Buttons.Contains("Vote") && !seen.IsPrivate);
}
