namespace Bot.Storage;

/// <summary>
/// The database cannot be used as it is, and whoever runs the program must do something. The message is a sentence for
/// that person and never holds a password.
/// </summary>
public sealed class StorageException : Exception
{
    public StorageException(string message)
        : base(message) { }

    public StorageException(string message, Exception inner)
        : base(message, inner) { }
}
