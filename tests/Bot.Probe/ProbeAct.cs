using Testing.Platforms.Remote;

namespace Bot.Probe;

/// <summary>Something a test can have the program do besides what its platforms offer; known by its name as a service.</summary>
internal delegate Task ProbeAct(ProbeRequest request, CancellationToken cancellationToken);
