using Emulator.Slack.World;

namespace Emulator.Slack.Reading;

/// <summary>A modal or home tab as its user sees it.</summary>
public sealed class SeenView
{
    internal SeenView(EmulatedView view)
    {
        View = view;
        var reader = new BlockReader(view.User.Workspace);
        Text = reader.Read(view.Blocks);
        Pings = [.. reader.Pings];
        Buttons =
        [
            .. Elements
                .All(view.Blocks)
                .Where(one => Elements.Name(one.Block) != "input")
                .Select(one => Elements.Label(one.Element)),
        ];
        foreach (var (block, element) in Elements.All(view.Blocks).Where(one => Elements.Name(one.Block) == "input"))
        {
            var state = Elements.State(element, null);
            Fields[block["block_id"]!.GetValue<string>()] =
                state["value"]?.GetValue<string>() ?? state["selected_option"]?["value"]?.GetValue<string>() ?? "";
        }
    }

    public EmulatedView View { get; }

    public string Title => View.Title;

    /// <summary>What stands in it, labels of fields included.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Buttons { get; }

    public IReadOnlyList<string> Pings { get; }

    /// <summary>The fields by block id, with what they begin with.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    public IReadOnlyDictionary<string, string> Errors => View.Errors;
}
