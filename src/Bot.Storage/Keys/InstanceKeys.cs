using System.Security.Cryptography;

namespace Bot.Storage.Keys;

/// <summary>
/// Secrets of this installation, made at random when first asked for. Every process on the database gets the same bytes,
/// also when several ask first at once.
/// </summary>
public sealed class InstanceKeys(Database database)
{
    /// <summary>
    /// The secret of that name, <paramref name="length"/> bytes long. Throws <see cref="StorageException"/> where the name
    /// stands for one of another length.
    /// </summary>
    public async Task<byte[]> GetAsync(string name, int length, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        var secret = await FindAsync(name, cancellationToken);
        if (secret is null)
        {
            await MakeAsync(name, length, cancellationToken);
            secret = await FindAsync(name, cancellationToken);
        }
        var bytes = Convert.FromBase64String(secret!);
        return bytes.Length == length
            ? bytes
            : throw new StorageException(
                $"{database.Description} keeps a key '{name}' of {bytes.Length} bytes where {length} are needed."
            );
    }

    private Task<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.FirstAsync<string>(
            "select secret from instance_keys where name = @Name",
            new { Name = StorableText.Key(name) },
            cancellationToken
        );

    private Task<int> MakeAsync(string name, int length, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "insert into instance_keys (name, secret) values (@Name, @Secret) on conflict do nothing",
            new { Name = name, Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(length)) },
            cancellationToken
        );
}
