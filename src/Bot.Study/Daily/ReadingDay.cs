namespace Bot.Study.Daily;

/// <summary>What a reading brought on one local date.</summary>
public sealed class ReadingDay
{
    /// <summary>ISO 8601.</summary>
    public string Date { get; set; } = "";

    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>Whose paragraphs these are; <see langword="null"/> for a day from before that was kept.</summary>
    public string? Edition { get; set; }
}
