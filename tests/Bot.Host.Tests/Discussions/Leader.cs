namespace Bot.Host.Tests.Discussions;

/// <summary>A moderator at a browser: pauses the discussion, goes on with it, and puts one question after the other on the board.</summary>
internal sealed class Leader(string address) : Participant(address, 0)
{
    /// <summary>The numbers of the questions that were confirmed to be on the board: all up to this one.</summary>
    public int Approved { get; private set; }

    /// <summary>How many questions there are at least.</summary>
    public int Waiting { get; set; }

    public Confirmed Pause { get; } = new();

    public async Task OpenAsync(string moderatorLink)
    {
        await Seat.OpenAsync(new Uri(moderatorLink).PathAndQuery);
        await SayAsync("/discuss open passages:¶5-10 minutes:400");
    }

    public async Task<bool> ApproveAsync()
    {
        if (!await SayAsync($"/discuss question act:approve n:{Approved + 1}"))
            return false;
        Approved++;
        return true;
    }

    protected override async Task<bool> ActAsync(OldBoard board)
    {
        if (Approved < Waiting && Random.Next(2) == 0)
            return await ApproveAsync();
        var pauses = Random.Next(2) == 0;
        return await DoAsync(Pause, pauses, "say", new { line = pauses ? "/discuss pause" : "/discuss resume" });
    }
}
