using System.Net.WebSockets;

namespace Bot.Discord.Gateway;

/// <summary>Opens a web socket to an address; how is the host's or a test's affair. Throws where it cannot be opened.</summary>
internal delegate Task<WebSocket> OpenSocket(Uri address, CancellationToken cancellationToken);
