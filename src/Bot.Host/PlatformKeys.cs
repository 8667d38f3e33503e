using Bot.Chat.Platforms;
using Bot.Storage.Keys;

namespace Bot.Host;

/// <summary>
/// What the platforms sign their buttons with, the same in every process on one store. <see cref="LoadAsync"/> comes
/// before anything else; afterwards safe for any number of threads.
/// </summary>
internal sealed class PlatformKeys(InstanceKeys keys)
{
    private const int Length = 32;

    private ButtonState? _buttons;

    public ButtonState Buttons => _buttons ?? throw new InvalidOperationException("Keys are loaded before the start.");

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _buttons = new ButtonState(await keys.GetAsync("buttons", Length, cancellationToken));
}
