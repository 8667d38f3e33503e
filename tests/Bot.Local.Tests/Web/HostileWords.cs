using System.Text;

namespace Bot.Local.Tests.Web;

/// <summary>What somebody may type to break a page, a store or another member's screen.</summary>
internal static class HostileWords
{
    private static readonly string[] Markup =
    [
        "<script>document.title='run'</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "'><iframe src=javascript:alert(1)>",
        "</article></div></main><h1>mine</h1>",
        "<!-- ",
        "-->",
        "]]>",
        "<style>*{display:none}</style>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<a href=javascript:alert(1)>x</a>",
        "<form action=//evil.example><button>x</button></form>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "`; alert(1); `",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<template><script>alert(1)</script></template>",
        "<button data-state=x data-remove>Remove</button>",
        "<mark class=here>not yours</mark>",
        "**bold** _it_ [x](javascript:alert(1)) # h",
        "@everyone <@1> <!here>",
    ];

    private static readonly string[] Characters =
    [
        "\u202Egnp.exe",
        "\u2066\u2067\u2068 isolate",
        "a\u0000b",
        "\u0007\u0008\u001B[31mred",
        "\uD800 half",
        "half \uDC00",
        "\uFFFE\uFFFF",
        "\u200B\u200B\u200B",
        "Z\u0335\u0321\u0322a\u0336l\u0337g\u0338o\u0335",
        "\u2028line\u2029paragraph",
        "\r\n\r\nSet-Cookie: x=y",
        "data: x\n\nevent: text\ndata: y",
        "👩‍👩‍👧‍👦 🏳️‍🌈",
        "ï»¿",
        "\u00AD\u00AD",
        "مرحبا \u202B abc",
    ];

    private static readonly string[] Paths =
    [
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/passwd",
        "file:///etc/passwd",
        "%2e%2e%2f%2e%2e%2f",
        "~/.ssh/id_rsa",
        "'; drop table talk; --",
        "' or 1=1 --",
        "$(id)",
        "| id",
    ];

    private static readonly string[] Huge =
    [
        new('x', 3990),
        new('<', 3990),
        new('\u0301', 3000),
        string.Concat(Enumerable.Repeat("a ", 1900)),
    ];

    /// <summary>Words to say, and the same words behind commands.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        .. Bare,
        .. Bare.Where(words => words.Length < 3000).Select(words => $"/quote {words}"),
        .. Markup.Concat(Paths).Select(words => $"/passage {words}"),
        .. Markup.Select(words => $"/help {words}"),
        .. Markup.Take(8).Select(words => $"/{words}"),
        .. Characters.Select(words => $"/endnote {words}"),
        .. Markup.Take(10).Select(words => $"/timeline from:{words}"),
        "/",
        "//",
        "/quote",
        "/quote words: words:",
        "/quote private:maybe x",
        $"/quote {new string('"', 500)}",
        "/passage ¶99999999999999999999",
        "/passage ¶-1",
        "/endnote -41",
        "/endnote 999999999999",
    ];

    private static IEnumerable<string> Bare => Markup.Concat(Characters).Concat(Paths).Concat(Huge);
}
