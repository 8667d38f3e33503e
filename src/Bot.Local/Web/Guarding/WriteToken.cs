using System.Buffers.Text;
using System.Security.Cryptography;
using Bot.Local.Web.Visiting;

namespace Bot.Local.Web.Guarding;

/// <summary>
/// What the page sends back with every write, to show that it is this room's page and this member's. Each page gets
/// another one, so that compressed pages give nothing away.
/// </summary>
internal sealed class WriteToken(RoomKeys keys)
{
    public const string Header = "X-Study-Room";
    private const string Purpose = "write";

    public string Make(string member)
    {
        var salt = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
        return $"{salt}.{keys.Sign(Purpose, $"{salt} {member}")}";
    }

    public bool IsGood(string? token, string member) =>
        token?.Split('.') is [var salt, var signature] && keys.IsSigned(Purpose, $"{salt} {member}", signature);
}
