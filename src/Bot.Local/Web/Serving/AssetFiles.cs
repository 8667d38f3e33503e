using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Bot.Local.Web.Serving;

/// <summary>The page's own files, carried inside the program. A name that is none of them is nothing.</summary>
internal static class AssetFiles
{
    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static IResult Serve(string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        return stream is not null && ContentTypes.TryGetValue(Path.GetExtension(name), out var type)
            ? Results.Stream(stream, type)
            : Results.NotFound();
    }
}
