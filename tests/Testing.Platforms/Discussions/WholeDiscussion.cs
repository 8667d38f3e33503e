using System.Text;

namespace Testing.Platforms.Discussions;

/// <summary>
/// A discussion from beginning to end with two moderators and thirty members, some three hundred gestures from a seeded
/// script: the same on every platform. Everybody who does something must be answered, and nobody else be told.
/// </summary>
public sealed class WholeDiscussion(IDiscussionStage stage)
{
    /// <summary>When it begins, for stages with a clock of their own.</summary>
    public static readonly DateTimeOffset Begins = new(2024, 2, 29, 9, 0, 0, TimeSpan.Zero);

    private const int Members = 30;

    private static readonly Actor Mona = new("Mona", IsModerator: true);
    private static readonly Actor Omar = new("Omar", IsModerator: true);
    private static readonly string[] Questions =
    [
        "Does the author say why NATO matters here?",
        "What is meant by “the balance of power in Europe”?",
        "Who first said “the Trojan horse of the Americans rides again”?",
        "Is this the same as before 2022?",
        "¶4: what has changed since then?",
        "Why does it take so long to understand?",
    ];

    private readonly Random _random = new(20240229);
    private readonly List<Actor> _members = [.. Enumerable.Range(1, Members).Select(n => new Actor($"Member {n:00}"))];
    private readonly Dictionary<Actor, string> _seen = [];
    private int _asked;

    /// <summary>How many things were done.</summary>
    public int Gestures { get; private set; }

    /// <summary>Whoever asked under a withheld name and did nothing that shows.</summary>
    public Actor Withheld { get; } = new("Quentin Incognito");

    /// <summary>Everybody who must not learn whose question it is.</summary>
    public IReadOnlyList<Actor> Others => _members;

    /// <summary>Plays it, and gives the minutes as they were posted to the room.</summary>
    public async Task<string> PlayAsync()
    {
        await TypeAsync(Mona, "/discuss open passages:¶2-13 minutes:40");
        await stage.SettleAsync();
        foreach (var member in _members.Take(4))
            await OnBoardAsync(member, "Passage at hand");
        await OnPanelAsync(Omar, "New voices first");
        var items = 0;
        do
        {
            await TalkAboutItemAsync(items);
            await stage.SettleAsync();
        } while (await GoOnAsync(++items));
        await EndAsync();
        return await MinutesAsync();
    }

    private async Task TalkAboutItemAsync(int item)
    {
        var speakers = Some(7);
        foreach (var member in speakers)
            await OnBoardAsync(member, "Raise hand");
        await OnBoardAsync(speakers[6], "Lower hand");
        await AskAsync(item);
        await PutForwardAsync(Some(1)[0], "¶5.1", "");
        await PutForwardAsync(
            Some(1)[0],
            item % 2 == 0 ? "" : "¶6",
            $"Claim {item + 1}: it could not have been otherwise."
        );
        await SpeakAsync(item, speakers);
        await JudgeQuestionsAsync(item);
        await VoteAsync();
        if (item == 1)
        {
            await TypeAsync(Omar, "/discuss pause");
            await stage.PassAsync(TimeSpan.FromMinutes(3));
            await TypeAsync(Mona, "/discuss resume");
        }
        await RecapAsync(item);
    }

    /// <summary>The moderators call; one is not there and comes back, one replies directly.</summary>
    private async Task SpeakAsync(int item, List<Actor> speakers)
    {
        await OnPanelAsync(Mona, "Call ");
        await stage.PassAsync(TimeSpan.FromSeconds(20));
        await OnPanelAsync(Omar, "Not here");
        await OnPanelAsync(Omar, "Call ");
        var others = _members.Except(speakers).ToList();
        await OnBoardAsync(others[_random.Next(others.Count)], "Direct reply");
        await OnPanelAsync(Mona, "Done speaking");
        await OnPanelAsync(Mona, "Call ");
        await OnPanelAsync(Mona, "+5 min");
        foreach (var member in speakers.Take(2))
            await TypeAsync(member, "/hand");
        await OnPanelAsync(Omar, "Call ");
        await OnPanelAsync(Omar, "Done speaking");
        if (item == 2)
        {
            await OnPanelAsync(Omar, "Close the list");
            await OnBoardAsync(_members[_random.Next(Members)], "Raise hand");
            await OnPanelAsync(Omar, "Open the list");
        }
    }

    private async Task AskAsync(int item)
    {
        foreach (var (index, member) in Some(4).Index())
        {
            var form = await OnBoardAsync(member, "Ask a question");
            await SubmitAsync(
                member,
                form!,
                ("question", $"{Questions[_asked++ % Questions.Length]} ({item + 1}.{index + 1})"),
                ("anonymous", index == 2 ? "yes" : "no")
            );
        }
        if (item != 0)
            return;
        await TypeAsync(Withheld, "/ask Am I the only one who is lost? anonymous:true");
        _asked++;
        await TypeAsync(_members[0], "/ask This one I take back.");
        await OnLastAsync(_members[0], "Withdraw it");
        _asked++;
    }

    /// <summary>The desk goes from one waiting question to the next: approved, merged, set aside, taken, answered.</summary>
    private async Task JudgeQuestionsAsync(int item)
    {
        var mod = item % 2 == 0 ? Mona : Omar;
        await OnPanelAsync(mod, "Questions (");
        await OnLastAsync(mod, "Approve");
        await OnLastAsync(mod, "Next waiting (");
        await OnLastAsync(mod, "Approve");
        await OnLastAsync(mod, "Next waiting (");
        var merge = await OnLastAsync(mod, "Merge…");
        await SubmitAsync(mod, merge!);
        await OnPanelAsync(mod, "Questions (");
        var aside = await OnLastAsync(mod, "Set aside…");
        await SubmitAsync(mod, aside!, ("reason", "It belongs to another passage."));
        if (item % 2 == 1)
        {
            await OnPanelAsync(mod, "Questions (");
            await OnLastAsync(mod, "Take it now");
            await OnLastAsync(mod, "Answered");
        }
    }

    private async Task VoteAsync()
    {
        foreach (var (index, member) in Some(6).Index())
        {
            await OnBoardAsync(member, "Vote");
            await OnLastAsync(member, "Vote for ", isOptional: true);
            if (index == 5)
                await OnLastAsync(member, "Take back ", isOptional: true);
        }
    }

    private async Task PutForwardAsync(Actor member, string passage, string claim)
    {
        var form = await OnBoardAsync(member, "Put a passage forward");
        await SubmitAsync(member, form!, ("passage", passage), ("claim", claim));
    }

    private async Task RecapAsync(int item)
    {
        var form = await OnPanelAsync(Mona, "Recap & decisions");
        await SubmitAsync(
            Mona,
            form!,
            ("recap", $"Item {item + 1} was about words such as “nothing that stands anywhere in this text”."),
            ("decision", item % 2 == 0 ? $"We read item {item + 1} once more at home." : ""),
            ("open", item == 1 ? "Who looks up the first edition?" : "")
        );
    }

    /// <summary>On to the next item, by the word that the time is up or by a command; whether there is one.</summary>
    private async Task<bool> GoOnAsync(int items)
    {
        if (items == 4)
            return false;
        if (items % 2 == 1)
        {
            var word = await WaitForTimeAsync();
            await DoAsync(Omar, () => stage.PressAsync(Omar, word, "Next item"));
            // Pressed again, it does nothing but say so.
            await DoAsync(Mona, () => stage.PressAsync(Mona, word, "Next item"));
        }
        else
        {
            await TypeAsync(Mona, "/discuss next");
        }
        await stage.SettleAsync();
        return true;
    }

    private async Task<Seen> WaitForTimeAsync()
    {
        var before = (await stage.SeesAsync(_members[0])).Count(IsTimeUp);
        for (var minute = 0; minute < 60; minute++)
        {
            await stage.PassAsync(TimeSpan.FromMinutes(1));
            await stage.SettleAsync();
            var seen = await stage.SeesAsync(_members[0]);
            if (seen.Count(IsTimeUp) > before)
                return seen.Last(IsTimeUp);
        }
        throw new InvalidOperationException("Nobody was told that the time is up.");
    }

    private static bool IsTimeUp(Seen seen) => seen.Text.StartsWith("Time is up", StringComparison.Ordinal);

    /// <summary>A member is made cohost, gets the lead, and closes.</summary>
    private async Task EndAsync()
    {
        var cohost = _members[4];
        await OnBoardAsync(cohost, "Raise hand");
        await TypeAsync(cohost, "/discuss next");
        await TypeAsync(Mona, $"/discuss cohost {cohost.Name}");
        await TypeAsync(Mona, $"/discuss cohost {cohost.Name} lead:true");
        await OnPanelAsync(cohost, "Call ");
        await OnPanelAsync(cohost, "Close discussion");
        await OnLastAsync(cohost, "Yes, close it");
        await stage.SettleAsync();
        await stage.PassAsync(TimeSpan.FromSeconds(30));
        await stage.SettleAsync();
    }

    private async Task<string> MinutesAsync()
    {
        var seen = await stage.SeesAsync(_members[7]);
        var file = seen.Where(message => !message.IsPrivate).SelectMany(message => message.Files).Last();
        return Encoding.UTF8.GetString(file.Content.Span);
    }

    private List<Actor> Some(int count) => [.. _members.OrderBy(_ => _random.Next()).Take(count)];

    private Task<SeenForm?> TypeAsync(Actor who, string line) => DoAsync(who, () => stage.TypeAsync(who, line));

    private async Task<SeenForm?> OnBoardAsync(Actor who, string label)
    {
        var board = await FindBoardAsync(who);
        // Whoever has much on the screen has the board shown again.
        if (board is null)
            await stage.TypeAsync(who, "/discuss board");
        board ??= await FindBoardAsync(who);
        return await DoAsync(who, () => stage.PressAsync(who, board!, label));
    }

    private async Task<Seen?> FindBoardAsync(Actor who) =>
        (await stage.SeesAsync(who)).LastOrDefault(seen =>
            seen.Buttons.Contains("Moderate") && seen.Buttons.Contains("Vote")
        );

    private async Task<SeenForm?> OnPanelAsync(Actor who, string label)
    {
        await OnBoardAsync(who, "Moderate");
        return await OnLastAsync(who, label);
    }

    private async Task<SeenForm?> OnLastAsync(Actor who, string label, bool isOptional = false)
    {
        var last = (await stage.SeesAsync(who)).Last(seen => seen.IsPrivate);
        var button = last.Buttons.FirstOrDefault(one => one.StartsWith(label, StringComparison.Ordinal));
        if (button is null && isOptional)
            return null;
        Assert.True(button is not null, $"{who.Name} has no button {label} under: {last.Text}");
        return await DoAsync(who, () => stage.PressAsync(who, last, button));
    }

    private async Task SubmitAsync(Actor who, SeenForm form, params (string Name, string Value)[] fields)
    {
        var filled = form.Fields.ToDictionary();
        foreach (var (name, value) in fields)
            filled[name] = value;
        await DoAsync(
            who,
            async () =>
            {
                await stage.SubmitAsync(who, form, filled);
                return null;
            }
        );
    }

    private async Task<SeenForm?> DoAsync(Actor who, Func<Task<SeenForm?>> gesture)
    {
        Gestures++;
        await stage.PassAsync(TimeSpan.FromSeconds(2));
        var form = await gesture();
        var seen = string.Join(
            '\n',
            (await stage.SeesAsync(who))
                .Where(one => one.IsPrivate)
                .Select(one => $"{one.Id} {one.Text} {string.Join('|', one.Buttons)}")
        );
        Assert.True(form is not null || seen != _seen.GetValueOrDefault(who, ""), $"{who.Name} was not answered.");
        _seen[who] = seen;
        return form;
    }
}
