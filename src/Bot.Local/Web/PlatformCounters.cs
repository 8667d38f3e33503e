using System.Text;
using Bot.Chat.Platforms;

namespace Bot.Local.Web;

/// <summary>What <c>/metrics</c> tells of the platforms, in the text form that Prometheus reads.</summary>
internal static class PlatformCounters
{
    public static string Text(IEnumerable<IPlatformHealth> platforms)
    {
        var text = new StringBuilder();
        foreach (var platform in platforms)
        {
            var name = platform.Platform;
            Write($"{name}_ready", "Whether members are answered there now.", "gauge", platform.IsReady ? 1 : 0);
            foreach (var (counter, help, value) in platform.Counters)
                Write($"{name}_{counter}", help, "counter", value);
        }
        return text.ToString();

        void Write(string name, string help, string type, long value) =>
            text.Append($"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value}\n");
    }
}
