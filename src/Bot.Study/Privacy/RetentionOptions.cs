using Bot.Chat.Replies;

namespace Bot.Study.Privacy;

/// <summary>For how long things are kept: the section <c>Retention</c> of the settings, in days.</summary>
public sealed class RetentionOptions
{
    /// <summary>Lines and answers of the study room.</summary>
    public int TalkDays { get; set; } = 365;

    /// <summary>The state of buttons too long for their id; a button that is older no longer works.</summary>
    public int ButtonDays { get; set; } = 365;

    /// <summary>The log of what was posted when.</summary>
    public int DeliveryDays { get; set; } = 730;

    /// <summary>Everything of a group, counted from when the bot was removed from it.</summary>
    public int DepartedDays { get; set; } = 30;

    internal Phrase Sentence =>
        $"The study room's talk is kept for {TalkDays} days, the state of buttons for {ButtonDays}, the log of posts for {DeliveryDays}, a paper that nobody accepts for one. When the bot is removed from a group, everything of it is deleted after {DepartedDays} days.";

    /// <summary>What is wrong with them, as a sentence; <see langword="null"/> if nothing is.</summary>
    public string? Complaint =>
        TalkDays < 1 || ButtonDays < 1 || DeliveryDays < 1 || DepartedDays < 1
            ? "The settings under Retention are days, at least one each."
            : null;
}
