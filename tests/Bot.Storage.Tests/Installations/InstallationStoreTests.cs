using Bot.Storage.Installations;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests.Installations;

public sealed class InstallationStoreTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task An_installation_is_found_until_it_ends(Backend backend)
    {
        var store = new InstallationStore(await databases.OpenAsync(backend));
        var group = Some.GroupOf(Some.Room());
        Assert.Null(await store.FindAsync(group, Some.Cancellation));
        var made = new Installation("secret", "U1", "B1", "chat:write", Some.Now);
        await store.SaveAsync(group, made, Some.Cancellation);
        Assert.Equal(made, await store.FindAsync(group, Some.Cancellation));
        Assert.True(await store.EndAsync(group, Some.Now.AddDays(1), Some.Cancellation));
        Assert.Null(await store.FindAsync(group, Some.Cancellation));
        Assert.False(await store.EndAsync(group, Some.Now.AddDays(1), Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task Installing_again_begins_anew_and_a_farewell_from_before_does_not_end_it(Backend backend)
    {
        var store = new InstallationStore(await databases.OpenAsync(backend));
        var group = Some.GroupOf(Some.Room());
        await store.SaveAsync(group, new Installation("old", "U1", "B1", "", Some.Now), Some.Cancellation);
        await store.EndAsync(group, Some.Now.AddDays(1), Some.Cancellation);
        var again = new Installation("new", "U1", "B1", "chat:write", Some.Now.AddDays(2));
        await store.SaveAsync(group, again, Some.Cancellation);
        Assert.False(await store.EndAsync(group, Some.Now.AddDays(1), Some.Cancellation));
        Assert.Equal(again, await store.FindAsync(group, Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task A_token_is_renewed_by_one_process_at_a_time_and_by_the_next_if_that_one_dies(Backend backend)
    {
        var store = new InstallationStore(await databases.OpenAsync(backend));
        var group = Some.GroupOf(Some.Room());
        var made = new Installation("first", "U1", "B1", "chat:write", Some.Now)
        {
            RefreshToken = "renews first",
            ExpiresAt = Some.Now.AddHours(12),
        };
        await store.SaveAsync(group, made, Some.Cancellation);
        Assert.True(await BeginAsync(made.RefreshToken, Some.Now));
        Assert.False(await BeginAsync(made.RefreshToken, Some.Now.AddSeconds(29)));
        Assert.True(await BeginAsync(made.RefreshToken, Some.Now.AddSeconds(30)));
        var renewed = made with { Token = "second", RefreshToken = "renews second", ExpiresAt = Some.Now.AddHours(24) };
        await store.RenewAsync(group, made.RefreshToken, renewed, Some.Cancellation);
        Assert.Equal(renewed, await store.FindAsync(group, Some.Cancellation));
        Assert.False(await BeginAsync(made.RefreshToken, Some.Now.AddHours(1)));
        // Whoever comes too late with what renewed the first changes nothing.
        await store.RenewAsync(group, made.RefreshToken, made, Some.Cancellation);
        Assert.Equal(renewed, await store.FindAsync(group, Some.Cancellation));
        Assert.True(await BeginAsync(renewed.RefreshToken, Some.Now));

        Task<bool> BeginAsync(string refreshToken, DateTimeOffset now) =>
            store.TryBeginRenewalAsync(group, refreshToken, now, now.AddSeconds(30), Some.Cancellation);
    }

    [Fact]
    public void A_token_stands_in_no_text()
    {
        Assert.DoesNotContain(
            "secret",
            new Installation("secret", "U1", "B1", "", Some.Now).ToString(),
            StringComparison.Ordinal
        );
    }
}
