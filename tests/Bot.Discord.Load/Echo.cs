using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Discord.Load;

/// <summary>The floor: our own client and nothing behind it. It answers <c>/quote</c> with the words it was asked.</summary>
internal static class Echo
{
    public static async Task RunAsync(string api, string token)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Add(builder.Services, api, token);
        await builder.Build().RunAsync();
    }

    public static void Add(IServiceCollection services, string api, string token) =>
        services
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new CommandTable([new EchoCommand()]))
            .AddSingleton<Dispatcher>()
            .AddSingleton(new ButtonState(new byte[32]))
            .AddSingleton<IDiscordMemory, ForgetfulMemory>()
            .AddDiscord(new DiscordOptions { Token = token, ApiBaseUrl = api });

    private sealed class EchoCommand : ICommand
    {
        public CommandDefinition Definition { get; } =
            new(
                "quote",
                "Says it again.",
                "Says it again.",
                AnswerKind.Room,
                [new Option("words", OptionKind.Text, "What to say.", IsRequired: true)],
                []
            );

        public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
            Task.FromResult<Answer>(
                new Reply
                {
                    Visibility = Visibility.Room,
                    Blocks = [ReplyBlock.Prose.Of(invocation.Text("words") ?? "")],
                }
            );
    }
}
