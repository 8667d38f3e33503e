using Microsoft.AspNetCore.DataProtection;

namespace Bot.Slack.Tests.Support;

/// <summary>A database and keys that outlive the bot but not the test.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-slack-").FullName;

    // Without a pool, so that no connection keeps the file when the test is over.
    public string ConnectionString => $"Data Source={Path.Combine(_folder, "bot.db")};Pooling=False";

    public IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    /// <summary>Everything the database has on disk.</summary>
    public byte[] Bytes() => [.. Directory.GetFiles(_folder).Order().SelectMany(File.ReadAllBytes)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
