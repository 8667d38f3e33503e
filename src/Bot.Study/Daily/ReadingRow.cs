using System.Globalization;
using Bot.Chat.Platforms;
using NodaTime;
using NodaTime.Text;

namespace Bot.Study.Daily;

/// <summary>A row of the table, as Dapper reads and writes it.</summary>
internal sealed class ReadingRow
{
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;

    public const string Columns = """
        platform as Platform, group_id as GroupId, room_id as RoomId, reading_id as ReadingId, paper as Paper,
        edition as Edition, state as State, reason as Reason, setter as Setter, time_of_day as TimeOfDay, zone as Zone,
        weekdays as Weekdays, window_minutes as WindowMinutes, amount as Amount, amount_is_words as AmountIsWords,
        first_paragraph as FirstParagraph, next_paragraph as NextParagraph, doubled_posts as DoubledPosts,
        not_before as NotBefore, left_out as LeftOut, target as Target, ping as Ping, thread as Thread,
        opens_thread as OpensThread, moves_horizon as MovesHorizon
        """;

    public string Platform { get; set; } = "";
    public string GroupId { get; set; } = "";
    public string RoomId { get; set; } = "";
    public string ReadingId { get; set; } = "";
    public string Paper { get; set; } = "";
    public string Edition { get; set; } = "";
    public string State { get; set; } = "";
    public string? Reason { get; set; }
    public string Setter { get; set; } = "";
    public string TimeOfDay { get; set; } = "";
    public string Zone { get; set; } = "";
    public string ZoneData { get; set; } = "";
    public int Weekdays { get; set; }
    public int WindowMinutes { get; set; }
    public int Amount { get; set; }
    public bool AmountIsWords { get; set; }
    public int FirstParagraph { get; set; }
    public int NextParagraph { get; set; }
    public int DoubledPosts { get; set; }
    public string? NotBefore { get; set; }
    public string LeftOut { get; set; } = "";
    public string? Target { get; set; }
    public string? Ping { get; set; }
    public string? Thread { get; set; }
    public bool OpensThread { get; set; }
    public bool? MovesHorizon { get; set; }

    public static string Write(LocalDate date) => Dates.Format(date);

    public static LocalDate ReadDate(string text) => Dates.Parse(text).Value;

    public static ReadingRow Of(Reading reading) =>
        new()
        {
            Platform = reading.Room.Platform,
            GroupId = reading.Room.Group,
            RoomId = reading.Room.Room,
            ReadingId = reading.Id,
            Paper = reading.Paper,
            Edition = reading.Edition,
            State = reading.State.ToString().ToLower(CultureInfo.InvariantCulture),
            Reason = reading.Reason,
            Setter = reading.Setter.Member,
            TimeOfDay = Times.Format(reading.Schedule.Time),
            Zone = reading.Schedule.Zone.Id,
            ZoneData = ZoneNames.DataVersion,
            Weekdays = reading.Schedule.Days.Mask,
            WindowMinutes = (int)reading.Window.TotalMinutes,
            Amount = reading.Amount.Count,
            AmountIsWords = reading.Amount.IsWords,
            FirstParagraph = reading.First,
            NextParagraph = reading.Next,
            DoubledPosts = reading.DoubledPosts,
            NotBefore = reading.NotBefore is { } start ? Write(start) : null,
            LeftOut = string.Join(' ', reading.LeftOut.Order().Select(Write)),
            Target = reading.Target is { } target ? Write(target) : null,
            Ping = reading.Ping,
            Thread = reading.Thread,
            OpensThread = reading.OpensThread,
            MovesHorizon = reading.MovesHorizon,
        };

    public Reading Read() =>
        new(
            new RoomId(Platform, GroupId, RoomId),
            ReadingId,
            Paper,
            Edition,
            new MemberId(Platform, Setter),
            new Schedule(Times.Parse(TimeOfDay).Value, DateTimeZoneProviders.Tzdb[Zone], new Weekdays(Weekdays))
        )
        {
            State = Enum.Parse<ReadingState>(State, ignoreCase: true),
            Reason = Reason,
            Amount = new Amount(Amount, AmountIsWords),
            Window = TimeSpan.FromMinutes(WindowMinutes),
            First = FirstParagraph,
            Next = NextParagraph,
            DoubledPosts = DoubledPosts,
            NotBefore = NotBefore is null ? null : ReadDate(NotBefore),
            LeftOut = [.. LeftOut.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadDate)],
            Target = Target is null ? null : ReadDate(Target),
            Ping = Ping,
            Thread = Thread,
            OpensThread = OpensThread,
            MovesHorizon = MovesHorizon,
        };
}
