using Emulator.Slack.Checks;
using Emulator.Slack.WebApi;
using Emulator.Slack.World;

namespace Emulator.Slack;

/// <content>Modals and home tabs: trigger ids, the stack of three, hashes, what a submission is answered.</content>
public sealed partial class SlackEmulator
{
    private const int TallestStack = 3;
    private static readonly TimeSpan TriggerTime = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, List<EmulatedView>> _stacks = [];

    /// <summary>Whether the app has a home tab.</summary>
    public bool IsHomeTabOn { get; set; } = true;

    /// <summary>The modal in front of somebody.</summary>
    public EmulatedView? ModalOf(EmulatedUser who)
    {
        lock (_state)
            return _stacks.GetValueOrDefault(who.Id)?.LastOrDefault();
    }

    /// <summary>Somebody's home tab, once it was published.</summary>
    public EmulatedView? HomeOf(EmulatedUser who)
    {
        lock (_state)
            return who.Workspace.Homes.GetValueOrDefault(who.Id);
    }

    private JsonObject OpenView(ApiCall call, EmulatedWorkspace workspace)
    {
        var gesture = Triggered(call, workspace);
        var json = ViewIn(call, "modal", workspace);
        gesture.IsTriggerUsed = true;
        _stacks[gesture.User!.Id] = [];
        return Shown(gesture, Push(gesture.User, json));
    }

    private JsonObject PushView(ApiCall call, EmulatedWorkspace workspace)
    {
        var gesture = Triggered(call, workspace);
        if (gesture.In is not { Type: "modal" })
            throw new RefusedException("invalid_trigger_id");
        if (_stacks.GetValueOrDefault(gesture.User!.Id)?.Count >= TallestStack)
            throw new RefusedException("push_limit_reached");
        var json = ViewIn(call, "modal", workspace);
        gesture.IsTriggerUsed = true;
        return Shown(gesture, Push(gesture.User, json));
    }

    private JsonObject UpdateView(ApiCall call, EmulatedWorkspace workspace)
    {
        var (id, external) = (call.Text("view_id"), call.Text("external_id"));
        var view =
            _stacks
                .Values.SelectMany(stack => stack)
                .FirstOrDefault(one =>
                    one.User.Workspace == workspace
                    && (one.Id == id || external is not null && one.Json["external_id"]?.GetValue<string>() == external)
                )
            ?? throw new RefusedException("not_found");
        var json = ViewIn(call, "modal", workspace);
        if (call.Text("hash") is { } hash && hash != view.Hash)
            throw new RefusedException("hash_conflict");
        Replace(view, json);
        return new JsonObject { ["view"] = view.Sent() };
    }

    private JsonObject PublishView(ApiCall call, EmulatedWorkspace workspace)
    {
        if (!IsHomeTabOn)
            throw new RefusedException("not_enabled");
        var id = call.Needed("user_id");
        var user = workspace.People.Find(one => one.Id == id) ?? throw new RefusedException("invalid_arguments");
        var json = ViewIn(call, "home", workspace);
        var home = workspace.Homes.GetValueOrDefault(id);
        if (call.Text("hash") is { } hash && home is not null && hash != home.Hash)
            throw new RefusedException("hash_conflict");
        home ??= workspace.Homes[id] = new EmulatedView
        {
            Id = NewId('V'),
            User = user,
            Json = json,
        };
        Replace(home, json);
        return new JsonObject { ["view"] = home.Sent() };
    }

    /// <summary>The gesture a trigger belongs to, if it is still good for a view.</summary>
    private Gesture Triggered(ApiCall call, EmulatedWorkspace workspace)
    {
        var trigger = call.Text("trigger_id");
        var gesture =
            _gestures.Find(one => trigger is not null && one.TriggerId == trigger && one.Workspace == workspace)
            ?? throw new RefusedException("invalid_trigger_id");
        if (gesture.IsTriggerUsed)
            throw new RefusedException("exchanged_trigger_id");
        return Clock.Elapsed - gesture.At > TriggerTime ? throw new RefusedException("expired_trigger_id") : gesture;
    }

    private JsonObject ViewIn(ApiCall call, string type, EmulatedWorkspace workspace)
    {
        var json =
            call.Arguments["view"] as JsonObject
            ?? throw new RefusedException("invalid_arguments", "missing required field: view");
        if (json["type"]?.GetValue<string>() != type)
            throw new RefusedException("invalid_arguments", $"must be {type} [json-pointer:/view/type]");
        return Ruled(json, workspace);
    }

    private JsonObject Ruled(JsonObject view, EmulatedWorkspace workspace)
    {
        Hold(BlockRules.OfView(view));
        HoldFiles(view, workspace);
        if (
            view["external_id"]?.GetValue<string>() is { Length: > 0 } external
            && _stacks
                .Values.SelectMany(stack => stack)
                .Any(one => one.Json["external_id"]?.GetValue<string>() == external)
        )
            throw new RefusedException("duplicate_external_id");
        return Named(view.DeepClone().AsObject());
    }

    /// <summary>Slack names the blocks and elements that have no name.</summary>
    private static JsonObject Named(JsonObject view)
    {
        foreach (var (index, block) in view["blocks"]!.AsArray().Index())
            Name(block!.AsObject(), index);
        return view;
    }

    private static void Name(JsonObject block, int index)
    {
        block["block_id"] ??= $"block{index}";
        foreach (var (at, element) in Reading.Elements.Of(block).Index())
            element["action_id"] ??= $"action{index}.{at}";
    }

    private EmulatedView Push(EmulatedUser user, JsonObject json)
    {
        var stack = _stacks.TryGetValue(user.Id, out var found) ? found : _stacks[user.Id] = [];
        var view = new EmulatedView
        {
            Id = NewId('V'),
            User = user,
            Json = json,
            RootId = stack.FirstOrDefault()?.RootId ?? "",
            PreviousId = stack.LastOrDefault()?.Id,
            Hash = NewHash(),
        };
        stack.Add(view);
        return view;
    }

    private void Replace(EmulatedView view, JsonObject json)
    {
        view.Json = json;
        view.Hash = NewHash();
        view.Errors = new Dictionary<string, string>();
    }

    private string NewHash() => $"{TrueTime.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _lastId):x8}";

    private static JsonObject Shown(Gesture gesture, EmulatedView view)
    {
        gesture.View = view;
        return new JsonObject { ["view"] = view.Sent() };
    }

    /// <summary>What a submission is answered.</summary>
    private void Respond(Gesture gesture, JsonObject? answer)
    {
        lock (_state)
        {
            var stack = _stacks.GetValueOrDefault(gesture.User!.Id) ?? [];
            var view = gesture.In!;
            if (answer is not null)
                CheckTypes("viewSubmission", answer, isForm: false);
            try
            {
                switch (answer?["response_action"]?.GetValue<string>())
                {
                    case null:
                        view.IsOpen = false;
                        stack.Remove(view);
                        break;
                    case "clear":
                        stack.ForEach(one => one.IsOpen = false);
                        stack.Clear();
                        break;
                    case "update":
                        Replace(view, Ruled(answer["view"]!.AsObject(), view.User.Workspace));
                        gesture.View = view;
                        break;
                    case "push":
                        gesture.View = Push(gesture.User, Ruled(answer["view"]!.AsObject(), view.User.Workspace));
                        break;
                    case "errors":
                        Correct(view, answer["errors"] as JsonObject ?? []);
                        break;
                    case var other:
                        Break("acknowledgement", $"there is no response_action {other}");
                        break;
                }
            }
            catch (RefusedException refused)
            {
                gesture.End(refused.Error);
            }
        }
    }

    private void Correct(EmulatedView view, JsonObject errors)
    {
        var inputs = view.Blocks.Where(block => block!["type"]!.GetValue<string>() == "input");
        var known = inputs.Select(block => block!["block_id"]!.GetValue<string>()).ToHashSet();
        if (errors.Count == 0 || errors.Any(error => !known.Contains(error.Key)))
            Break("acknowledgement", "errors name a block that takes no input");
        view.Errors = errors.ToDictionary(error => error.Key, error => error.Value!.GetValue<string>());
    }

    private void Suggested(JsonObject? answer)
    {
        if (answer is not null && new BlockWalk("invalid_options").Choices(Offered(answer), "") is { } fault)
            Break("Length limits", $"{fault.Message} at {fault.Place} of the options for what is typed");
    }

    /// <summary>An empty list is allowed here: nothing matches.</summary>
    private static JsonObject Offered(JsonObject answer) =>
        answer["options"] is JsonArray { Count: 0 }
            ? new JsonObject { ["options"] = new JsonArray(Reading.Elements.Option("nothing", "nothing")) }
            : answer;
}
