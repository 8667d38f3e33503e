using Emulator.Slack.Reading;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>
/// What people do. Each returns when the app has acknowledged, or when the person sees that it failed; what is answered later
/// is looked for with <c>Sees</c>.
/// </content>
public sealed partial class SlackEmulator
{
    /// <summary>Somebody types a slash command, as <c>/quote Bratislava</c>.</summary>
    public Task<Gesture> SlashAsync(EmulatedUser who, EmulatedChannel channel, string line) =>
        EndOfAsync(Slash(who, channel, line));

    /// <summary>The same without waiting for anything.</summary>
    public Gesture Slash(EmulatedUser who, EmulatedChannel channel, string line)
    {
        var words = line.Split(' ', 2);
        var (trigger, url) = (NewTrigger(), NewResponseUrl());
        var payload = new JsonObject
        {
            ["token"] = Verification,
            ["team_id"] = who.Workspace.Id,
            ["team_domain"] = who.Workspace.Domain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.Kind switch
            {
                ChannelKind.Direct => "directmessage",
                ChannelKind.Private => "privategroup",
                _ => channel.Name,
            },
            ["user_id"] = who.Id,
            ["user_name"] = who.Name.ToLowerInvariant(),
            ["command"] = words[0],
            ["text"] = words.Length > 1 ? Typed(words[1].Trim()) : "",
            ["api_app_id"] = AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = url,
            ["trigger_id"] = trigger,
        };
        return Deliver(
            new Gesture
            {
                Kind = GestureKind.Slash,
                Payload = payload,
                Workspace = who.Workspace,
                User = who,
                Channel = channel,
                TriggerId = trigger,
                ResponseUrl = url,
                At = Clock.Elapsed,
            }
        );
    }

    /// <summary>Somebody mentions the bot: the words follow the mention. Where the bot is not, it hears nothing.</summary>
    /// <param name="thread">The <c>ts</c> of the parent, in a thread.</param>
    public async Task<Gesture?> MentionAsync(
        EmulatedUser who,
        EmulatedChannel channel,
        string words,
        string? thread = null
    )
    {
        var said = Say(who, channel, $"<@{who.Workspace.BotUserId}> {Typed(words)}", thread);
        if (channel.Kind == ChannelKind.Direct)
            return await EndOfAsync(TellMessage(said, "message"));
        return channel.HasBot ? await EndOfAsync(TellMessage(said, "app_mention")) : null;
    }

    /// <summary>Somebody writes to the bot directly.</summary>
    public Task<Gesture> DirectMessageAsync(EmulatedUser who, string words, string? thread = null) =>
        EndOfAsync(TellMessage(Say(who, DirectOf(who), Typed(words), thread), "message"));

    /// <summary>Somebody says something; the bot is not told.</summary>
    public EmulatedMessage Say(EmulatedUser who, EmulatedChannel channel, string markup, string? thread = null)
    {
        lock (_state)
        {
            var message = new EmulatedMessage
            {
                Ts = NextTs(channel),
                Channel = channel,
                User = who.Id,
                Text = markup,
                ThreadTs = thread,
            };
            channel.Messages.Add(message);
            if (thread is not null && channel.Messages.Find(one => one.Ts == thread) is { } parent)
                parent.ThreadTs ??= parent.Ts;
            return message;
        }
    }

    /// <summary>Somebody presses the button with that label.</summary>
    public Task<Gesture> PressAsync(EmulatedUser who, SeenMessage message, string label) =>
        EndOfAsync(Press(who, message.Message, label));

    public Gesture Press(EmulatedUser who, EmulatedMessage message, string label)
    {
        var (block, element) = Labelled(message.Blocks, label);
        return Act(who, block, element, null, message, null);
    }

    /// <summary>The press of a button that the message need not have, as no client of Slack's sends it.</summary>
    public Task<Gesture> ForgePressAsync(EmulatedUser who, EmulatedMessage message, string value)
    {
        var block = new JsonObject { ["type"] = "actions", ["block_id"] = "forged" };
        var button = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = "button-0",
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Forged" },
            ["value"] = value,
        };
        return EndOfAsync(Act(who, block, button, null, message, null));
    }

    /// <summary>Somebody presses a button in a modal or the home tab.</summary>
    public Task<Gesture> PressAsync(EmulatedUser who, SeenView view, string label)
    {
        var (block, element) = Labelled(view.View.Blocks, label);
        return EndOfAsync(Act(who, block, element, null, null, view.View));
    }

    /// <summary>Somebody chooses an option, by its label or value, of the menu with that placeholder.</summary>
    public Task<Gesture> ChooseAsync(EmulatedUser who, SeenMessage message, string menu, string option)
    {
        var (block, element) = Labelled(message.Message.Blocks, menu);
        return EndOfAsync(Act(who, block, element, option, message.Message, null));
    }

    public Task<Gesture> ChooseAsync(EmulatedUser who, SeenView view, string menu, string option)
    {
        var (block, element) = Labelled(view.View.Blocks, menu);
        return EndOfAsync(Act(who, block, element, option, null, view.View));
    }

    /// <summary>Somebody types into a menu that asks the app for its options; they are the gesture's answer.</summary>
    public Task<Gesture> TypeAsync(EmulatedUser who, SeenView view, string actionId, string typed)
    {
        var (block, element) = Elements
            .All(view.View.Blocks)
            .First(one => one.Element["action_id"]?.GetValue<string>() == actionId);
        var payload = Interaction("block_suggestion", who);
        payload["action_id"] = element["action_id"]!.DeepClone();
        payload["block_id"] = block["block_id"]!.DeepClone();
        payload["value"] = typed;
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.View.Id };
        payload["view"] = view.View.Sent();
        return EndOfAsync(Deliver(Interact(payload, who, null, null, view.View, withUrl: false)));
    }

    /// <summary>Somebody fills in the modal in front of them and sends it.</summary>
    /// <param name="values">By block id, action id or label; the rest stays as it began.</param>
    public Task<Gesture> SubmitAsync(EmulatedUser who, SeenView form, params (string Field, string Value)[] values)
    {
        return SubmitAsync(who, form, Filled(form.View, values));
    }

    private Task<Gesture> SubmitAsync(EmulatedUser who, SeenView form, JsonObject state)
    {
        var payload = Interaction("view_submission", who);
        payload["view"] = form.View.Sent(state);
        payload["response_urls"] = new JsonArray();
        return EndOfAsync(Deliver(Interact(payload, who, null, null, form.View, withUrl: false)));
    }

    /// <summary>Somebody closes the modal; the app is told if the modal asks for it.</summary>
    public Gesture? Close(EmulatedUser who, SeenView form)
    {
        lock (_state)
        {
            form.View.IsOpen = false;
            _stacks.GetValueOrDefault(who.Id)?.Remove(form.View);
        }
        if (form.View.Json["notify_on_close"]?.GetValue<bool>() != true)
            return null;
        var payload = Interaction("view_closed", who);
        payload["view"] = form.View.Sent();
        payload["is_cleared"] = false;
        return Deliver(Interact(payload, who, null, null, form.View, withUrl: false));
    }

    /// <summary>Somebody uses a shortcut on a message.</summary>
    public Task<Gesture> MessageShortcutAsync(EmulatedUser who, EmulatedMessage message, string callbackId)
    {
        var payload = Interaction("message_action", who);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = $"{TrueTime.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _lastId):D6}";
        payload["message_ts"] = message.Ts;
        payload["channel"] = Place(message.Channel);
        payload["message"] = message.Json();
        return EndOfAsync(Deliver(Interact(payload, who, message.Channel, message, null, withUrl: true)));
    }

    /// <summary>Somebody uses a shortcut that belongs to no message.</summary>
    public Task<Gesture> GlobalShortcutAsync(EmulatedUser who, string callbackId)
    {
        var payload = Interaction("shortcut", who);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = $"{TrueTime.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _lastId):D6}";
        return EndOfAsync(Deliver(Interact(payload, who, null, null, null, withUrl: false)));
    }

    /// <summary>Somebody opens the app's home tab.</summary>
    public Task<Gesture> OpenHomeAsync(EmulatedUser who)
    {
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = who.Id,
            ["channel"] = DirectOf(who).Id,
            ["tab"] = "home",
        };
        if (HomeOf(who) is { } home)
            inner["view"] = home.Sent();
        return EndOfAsync(Tell(who.Workspace, inner, who, DirectOf(who)));
    }

    private static async Task<Gesture> EndOfAsync(Gesture gesture)
    {
        // An event may come again for minutes; whoever waits for one is told before that, in real time.
        await gesture.Done.WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System);
        return gesture;
    }

    private Gesture TellMessage(EmulatedMessage said, string type)
    {
        var inner = said.Json();
        inner["type"] = type;
        inner["channel"] = said.Channel.Id;
        inner["event_ts"] = said.Ts;
        if (type == "message")
            inner["channel_type"] = said.Channel.EventWord;
        var who = said.Channel.Workspace.People.Find(user => user.Id == said.User);
        return Tell(said.Channel.Workspace, inner, who, said.Channel, said);
    }

    /// <summary>What people type arrives with its three signs escaped; a mention they picked is written as markup already.</summary>
    private static string Typed(string words) =>
        words
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
