namespace Bot.Chat.Commands;

/// <summary>What an option takes. Platforms with typed options use it; typed lines are read by it.</summary>
public enum OptionKind
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,
}
