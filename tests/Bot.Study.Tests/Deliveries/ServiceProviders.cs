using Bot.Study.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Study.Tests.Deliveries;

/// <summary>Two further processes.</summary>
internal sealed record ServiceProviders(ServiceProvider First, ServiceProvider Second)
{
    public Task FirstRoundAsync() => RoundAsync(First);

    public Task SecondRoundAsync() => RoundAsync(Second);

    private static Task RoundAsync(ServiceProvider process) =>
        process.GetRequiredService<DeliveryRounds>().RunAsync(Sorting.Cancellation);
}
