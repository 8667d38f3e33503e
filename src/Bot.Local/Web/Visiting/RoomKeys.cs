using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Chat.Platforms;
using Bot.Storage.Keys;

namespace Bot.Local.Web.Visiting;

/// <summary>
/// The study room's secrets, the same in every process on one store. <see cref="LoadAsync"/> comes before anything else;
/// afterwards safe for any number of threads.
/// </summary>
internal sealed class RoomKeys(InstanceKeys keys)
{
    private const int Length = 32;

    private byte[]? _signing;
    private ButtonState? _buttons;

    public ButtonState Buttons => _buttons ?? throw NotLoaded();

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _buttons = new ButtonState(await keys.GetAsync("buttons", Length, cancellationToken));
        _signing = await keys.GetAsync("study-room", Length, cancellationToken);
    }

    /// <summary>A signature that stands for this purpose alone.</summary>
    public string Sign(string purpose, string text) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(_signing ?? throw NotLoaded(), Encoding.UTF8.GetBytes($"{purpose}\n{text}"))
        )[..27];

    public bool IsSigned(string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(purpose, text)),
            Encoding.UTF8.GetBytes(signature)
        );

    private static InvalidOperationException NotLoaded() => new("The study room's keys are loaded before it opens.");
}
