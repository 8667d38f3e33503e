using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Study.Deliveries;

/// <summary>What is to become of a delivery that is due.</summary>
public abstract record DeliveryPlan
{
    private DeliveryPlan() { }

    /// <summary>Post it.</summary>
    public sealed record Send(Reply Reply) : DeliveryPlan
    {
        /// <summary>The one role it may notify, as the platform names it.</summary>
        public string? Ping { get; init; }

        /// <summary>Set where a thread is to be opened under the post.</summary>
        public string? ThreadTitle { get; init; }

        /// <summary>What the bot must be allowed to do for it.</summary>
        public PostNeeds Needs =>
            PostNeeds.Post
            | (Reply.AllFiles.Any() ? PostNeeds.Files : PostNeeds.Post)
            | (ThreadTitle is not null ? PostNeeds.Threads : PostNeeds.Post)
            | (Ping is not null ? PostNeeds.Ping : PostNeeds.Post);
    }

    /// <summary>Do not post it any more.</summary>
    /// <param name="Reason">A sentence for people.</param>
    public sealed record Skip(Phrase Reason) : DeliveryPlan;

    /// <summary>It is not due yet after all.</summary>
    public sealed record PutOff(DateTimeOffset Until) : DeliveryPlan;
}
