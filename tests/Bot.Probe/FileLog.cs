using Microsoft.Extensions.Logging;

namespace Bot.Probe;

/// <summary>Appends every line to a file.</summary>
internal sealed class FileLog(string file) : ILoggerProvider, ILogger
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (_gate)
            File.AppendAllText(file, $"{eventId.Id} {formatter(state, exception)} {exception}\n");
    }

    public void Dispose() { }
}
