namespace Bot.Slack;

/// <summary>A workspace's token: a secret, for requests alone.</summary>
/// <param name="EndsAt">When it ends; <see langword="null"/> for one that does not.</param>
internal sealed record AccessToken(string Value, DateTimeOffset? EndsAt = null)
{
    public override string ToString() => $"a token that ends {EndsAt?.ToString("O") ?? "never"}";
}
