using System.Runtime.CompilerServices;
using Bot.Slack.Translate;
using Bot.Slack.Wire;

namespace Bot.Slack.Tests;

/// <summary>Whatever is put into a log by mistake tells no secret and no word of a member.</summary>
public sealed class SecretsTests
{
    private const string Secret = "https://hooks.example/secret";

    public static TheoryData<Type> Carriers =>
        [
            typeof(OAuthAnswer),
            typeof(SocketAnswer),
            typeof(UploadAnswer),
            typeof(SlashCommand),
            typeof(Interaction),
            typeof(ViewPlace),
            typeof(SentFile),
            typeof(InnerEvent),
            typeof(SeenMessage),
            typeof(SeenView),
            typeof(PressedAction),
            typeof(FieldValue),
            typeof(WebhookMessage),
            typeof(AccessToken),
            typeof(Happening),
        ];

    [Theory]
    [MemberData(nameof(Carriers))]
    public void A_record_as_text_holds_none_of_what_it_carries(Type type)
    {
        // What names a record, such as its type or the command, may stand there.
        string[] shown = ["Type", "Command", "Error", "Ts", "ActionId", "ResponseType", "Channel"];
        var record = RuntimeHelpers.GetUninitializedObject(type);
        var filled = 0;
        foreach (var property in type.GetProperties().Where(one => one.CanWrite && !shown.Contains(one.Name)))
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(record, Secret);
            else if (property.PropertyType == typeof(Uri))
                property.SetValue(record, new Uri(Secret));
            else
                continue;
            filled++;
        }
        Assert.True(filled > 0);
        Assert.DoesNotContain("secret", record.ToString()!, StringComparison.Ordinal);
    }
}
