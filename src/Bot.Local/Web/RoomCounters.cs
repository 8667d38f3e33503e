using System.Text;

namespace Bot.Local.Web;

/// <summary>What <c>/metrics</c> counts since the start. Numbers alone: no label ever holds a member's words.</summary>
internal sealed class RoomCounters
{
    private long _commands;
    private long _lines;
    private long _presses;
    private long _refused;
    private long _streams;

    public void CountCommand() => Interlocked.Increment(ref _commands);

    public void CountLine() => Interlocked.Increment(ref _lines);

    public void CountPress() => Interlocked.Increment(ref _presses);

    public void CountRefused() => Interlocked.Increment(ref _refused);

    /// <summary>How many pages follow the talk now.</summary>
    public long Streams => Interlocked.Read(ref _streams);

    public void StreamOpened() => Interlocked.Increment(ref _streams);

    public void StreamClosed() => Interlocked.Decrement(ref _streams);

    /// <summary>In the text form that Prometheus reads.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Counter("study_room_commands_total", "Commands typed in the study room.", _commands);
        Counter("study_room_lines_total", "Lines said to the study room that are no commands.", _lines);
        Counter("study_room_presses_total", "Buttons pressed and forms sent.", _presses);
        Counter("study_room_refused_total", "Requests refused before they did anything.", _refused);
        Write("study_room_streams", "Pages that follow the talk at this moment.", "gauge", _streams);
        return text.ToString();

        void Counter(string name, string help, long value) => Write(name, help, "counter", value);

        void Write(string name, string help, string type, long value) =>
            text.Append($"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value}\n");
    }
}
